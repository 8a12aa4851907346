package org.infomat.device.card;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// What is printed on an identity document and opens its chip: whoever holds the document in the hand can read it (ICAO
/// 9303 part 11, 4.2 and 4.4).
public sealed interface AccessKey {
    /// Which of them a document takes.
    enum Kind {
        CARD_ACCESS_NUMBER,
        DOCUMENT_DATA
    }

    Kind kind();

    /// The number for the chip, six digits on the front of an identity card.
    record CardAccessNumber(String digits) implements AccessKey {
        public CardAccessNumber {
            if (!digits.matches("\\d{6}")) {
                throw new IllegalArgumentException("A card access number is six digits");
            }
        }

        @Override
        public Kind kind() {
            return Kind.CARD_ACCESS_NUMBER;
        }

        /// Without its content: this may reach a log.
        @Override
        public String toString() {
            return "CardAccessNumber";
        }
    }

    /// What the machine readable zone says: typed in, or read by a camera.
    ///
    /// @param number the document's number, letters and digits
    record DocumentData(String number, LocalDate birth, LocalDate expiry) implements AccessKey {
        private static final DateTimeFormatter SIX_DIGITS = DateTimeFormatter.ofPattern("yyMMdd", Locale.ROOT);

        public DocumentData {
            number = number.strip().toUpperCase(Locale.ROOT);
            if (!number.matches("[A-Z0-9<]{1,22}")) {
                throw new IllegalArgumentException("A document number is letters and digits, 22 at most");
            }
        }

        @Override
        public Kind kind() {
            return Kind.DOCUMENT_DATA;
        }

        /// As in the machine readable zone: year, month and day, two digits each.
        public String birthDigits() {
            return SIX_DIGITS.format(birth);
        }

        public String expiryDigits() {
            return SIX_DIGITS.format(expiry);
        }

        /// Without its content: this may reach a log.
        @Override
        public String toString() {
            return "DocumentData";
        }
    }
}
