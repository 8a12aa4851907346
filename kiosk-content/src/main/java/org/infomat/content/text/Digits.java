package org.infomat.content.text;

import com.ibm.icu.text.NumberingSystem;
import com.ibm.icu.util.ULocale;
import java.util.Locale;

/// Digits of one script as those of another: people type and read ۱۲۳, machines 123.
public final class Digits {
    private Digits() {}

    /// Every decimal digit of Unicode as 0 to 9; all else stays.
    public static String toAscii(String text) {
        var ascii = new StringBuilder(text.length());
        text.codePoints()
                .map(c -> Character.getType(c) == Character.DECIMAL_DIGIT_NUMBER ? '0' + Character.digit(c, 10) : c)
                .forEach(ascii::appendCodePoint);
        return ascii.toString();
    }

    /// 0 to 9 as the digits in which this language writes numbers.
    public static String in(Language language, String text) {
        return in(language.icuLocale(), text);
    }

    /// 0 to 9 as the digits in which numbers are written there.
    public static String in(Locale locale, String text) {
        return in(ULocale.forLocale(locale), text);
    }

    private static String in(ULocale locale, String text) {
        NumberingSystem system = NumberingSystem.getInstance(locale);
        if (system.isAlgorithmic() || system.getName().equals("latn")) {
            return text;
        }
        int[] digits = system.getDescription().codePoints().toArray();
        var own = new StringBuilder(text.length());
        text.codePoints().map(c -> c >= '0' && c <= '9' ? digits[c - '0'] : c).forEach(own::appendCodePoint);
        return own.toString();
    }
}
