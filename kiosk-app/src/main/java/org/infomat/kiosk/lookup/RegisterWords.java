package org.infomat.kiosk.lookup;

import org.infomat.kiosk.visit.RegisterEntry;

/// How the state of a register's entry is told: by a text and by a picture.
final class RegisterWords {
    private RegisterWords() {}

    static String status(RegisterEntry.Status status) {
        return switch (status) {
            case PENDING -> "register.status.PENDING";
            case EXAMINED -> "register.status.EXAMINED";
            case REFUSED -> "register.status.REFUSED";
        };
    }

    static String icon(RegisterEntry.Status status) {
        return switch (status) {
            case PENDING -> "clock";
            case EXAMINED -> "check-circle";
            case REFUSED -> "x-circle";
        };
    }
}
