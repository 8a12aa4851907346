package org.infomat.device.recording;

import java.util.Locale;

/// What is asked of a device while a session is recorded.
public enum Request {
    STATUS,
    /// Print the test receipt, or the test page.
    PRINT,
    SCAN,
    READ,
    AWAIT_REMOVAL,
    /// Light all lamps.
    LIGHT,
    AWAIT_CHANGE;

    /// Whether it ends when a person does something.
    boolean waitsForPeople() {
        return switch (this) {
            case STATUS, PRINT, LIGHT -> false;
            case SCAN, READ, AWAIT_REMOVAL, AWAIT_CHANGE -> true;
        };
    }

    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Request of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
