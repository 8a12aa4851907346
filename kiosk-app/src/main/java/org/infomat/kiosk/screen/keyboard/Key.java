package org.infomat.kiosk.screen.keyboard;

import java.util.List;
import java.util.Locale;

/// What a key of a layout does.
sealed interface Key {

    /// Types something; a long press offers the alternatives.
    record Letter(String text, List<String> alternatives) implements Key {
        public Letter {
            alternatives = List.copyOf(alternatives);
        }
    }

    /// Does something else.
    record Special(Function function) implements Key {}

    /// What a key can do besides typing.
    enum Function {
        SHIFT,
        BACKSPACE,
        SPACE,
        ENTER,
        /// A zero-width non-joiner, which Persian spelling needs inside words.
        ZWNJ,
        LANGUAGE,
        SYMBOLS,
        LETTERS,
        HIDE;

        /// The text key of its name.
        String textKey() {
            return "keyboard." + name().toLowerCase(Locale.ROOT);
        }
    }
}
