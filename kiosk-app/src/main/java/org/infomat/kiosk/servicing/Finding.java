package org.infomat.kiosk.servicing;

import java.util.Locale;
import java.util.Optional;
import org.infomat.device.scanner.Symbology;

/// What was read in a trial, without what it says of a person.
public sealed interface Finding {
    /// For the audit log: a trial leaves no trace of what was presented but its kind and size.
    String detail();

    /// @param atr the chip's answer to reset in hexadecimal; empty for a stripe
    /// @param profile the one that knew the card; empty where none was asked
    /// @param characters of the identifier
    record Card(Kind kind, String atr, Optional<String> profile, int characters) implements Finding {
        /// Each has a text `technician.trial.card.NAME`.
        public enum Kind {
            CHIP,
            CONTACTLESS,
            STRIPE,
            IDENTITY_DOCUMENT
        }

        @Override
        public String detail() {
            return kind.name().toLowerCase(Locale.ROOT)
                    + profile.map(name -> " " + name).orElse("") + " " + characters;
        }
    }

    /// @param shape the code with each letter as `A` and each digit as `9`
    record Code(Symbology symbology, int characters, String shape) implements Finding {
        private static final int SHOWN = 40;

        /// The shape tells whether prefix, suffix and separators came through; who the code is of, it does not tell.
        public static Code of(Symbology symbology, String text) {
            StringBuilder shape = new StringBuilder();
            text.codePoints().limit(SHOWN).forEach(character -> shape.append(masked(character)));
            return new Code(
                    symbology,
                    text.codePointCount(0, text.length()),
                    shape + (text.codePointCount(0, text.length()) > SHOWN ? "…" : ""));
        }

        private static String masked(int character) {
            if (Character.isDigit(character)) {
                return "9";
            }
            if (Character.isLetter(character)) {
                return "A";
            }
            return Character.isISOControl(character) ? "·" : Character.toString(character);
        }

        @Override
        public String detail() {
            return symbology + " " + characters;
        }
    }
}
