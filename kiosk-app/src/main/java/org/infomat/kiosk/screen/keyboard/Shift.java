package org.infomat.kiosk.screen.keyboard;

import java.util.Locale;

/// Whether the next letter is a capital one.
enum Shift {
    OFF("arrow-up"),
    ONCE("arrow-up-circle"),
    LOCKED("lock");

    private final String icon;

    Shift(String icon) {
        this.icon = icon;
    }

    String icon() {
        return icon;
    }

    String textKey() {
        return "keyboard.shift." + name().toLowerCase(Locale.ROOT);
    }

    Shift touched() {
        return switch (this) {
            case OFF -> ONCE;
            case ONCE -> LOCKED;
            case LOCKED -> OFF;
        };
    }

    Shift letterTyped() {
        return this == ONCE ? OFF : this;
    }

    String apply(String text, Locale locale) {
        return this == OFF ? text : text.toUpperCase(locale);
    }
}
