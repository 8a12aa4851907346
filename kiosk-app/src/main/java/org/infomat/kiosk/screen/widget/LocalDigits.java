package org.infomat.kiosk.screen.widget;

import java.util.Locale;

/// The digits 0 to 9 as a language writes them, where only its locale is known.
final class LocalDigits {

    private static final char PERSIAN_ZERO = '\u06F0';

    private LocalDigits() {}

    static String of(Locale locale, String latin) {
        if (!locale.getLanguage().equals("fa")) {
            return latin;
        }
        StringBuilder local = new StringBuilder();
        latin.chars().forEach(c -> local.append(c >= '0' && c <= '9' ? (char) (PERSIAN_ZERO + c - '0') : (char) c));
        return local.toString();
    }
}
