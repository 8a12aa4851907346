package org.infomat.device.finding;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What a device is for, as far as its maker or its name tells.
enum Kind {
    SCANNER("(?i)^(?!.*printer).*(bar ?-?code|scanner|\\bqr\\b)"),
    RECEIPT_PRINTER("(?i)receipt|thermal|esc/?pos|\\bpos ?-?(58|76|80)\\b|\\bTM-"),
    STRIPE_READER("(?i)magnetic|mag ?-?stripe|swipe|\\bmsr\\b");

    private final Pattern names;

    Kind(String names) {
        this.names = Pattern.compile(names);
    }

    static Optional<Kind> named(String label) {
        return Stream.of(values())
                .filter(kind -> kind.names.matcher(label).find())
                .findFirst();
    }

    static Kind of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
