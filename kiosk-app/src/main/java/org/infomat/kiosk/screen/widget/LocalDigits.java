package org.infomat.kiosk.screen.widget;

import java.util.Locale;

/// Digits as a language writes them, and back.
final class LocalDigits {

    private static final char PERSIAN_ZERO = '\u06F0';

    private LocalDigits() {}

    /// Every decimal digit of any script as 0 to 9.
    static String latin(String text) {
        StringBuilder latin = new StringBuilder();
        text.chars()
                .forEach(c -> latin.append(Character.isDigit(c) ? (char) ('0' + Character.digit(c, 10)) : (char) c));
        return latin.toString();
    }

    static String of(Locale locale, String latin) {
        if (!locale.getLanguage().equals("fa")) {
            return latin;
        }
        StringBuilder local = new StringBuilder();
        latin.chars().forEach(c -> local.append(c >= '0' && c <= '9' ? (char) (PERSIAN_ZERO + c - '0') : (char) c));
        return local.toString();
    }
}
