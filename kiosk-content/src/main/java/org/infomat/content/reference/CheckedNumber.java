package org.infomat.content.reference;

import java.util.function.Function;
import java.util.random.RandomGenerator;

/// How a number with a check character is drawn, read and shown: its alphabet, its length and its check.
record CheckedNumber(String alphabet, int length, PureCheck check) {
    /// U+2011: a number is never broken at the end of a line.
    private static final char NON_BREAKING_HYPHEN = '\u2011';

    private static final int GROUP = 4;

    /// Draws again where the check character is one that the alphabet leaves out.
    String draw(RandomGenerator random) {
        while (true) {
            var body = new StringBuilder();
            for (int i = 1; i < length; i++) {
                body.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            char last = check.checkOf(body.toString());
            if (alphabet.indexOf(last) >= 0) {
                return body.append(last).toString();
            }
        }
    }

    boolean holds(String number) {
        return number.length() == length
                && number.chars().allMatch(c -> alphabet.indexOf(c) >= 0)
                && check.holds(number);
    }

    <T> Typed<T> read(String typed, Function<String, T> make) {
        String number = TypedCharacters.plain(typed);
        if (number.isEmpty()) {
            return new Typed.Refused<>(Typed.Why.EMPTY);
        }
        if (!number.chars().allMatch(c -> alphabet.indexOf(c) >= 0)) {
            return new Typed.Refused<>(Typed.Why.UNKNOWN_CHARACTER);
        }
        if (number.length() != length) {
            return new Typed.Refused<>(number.length() < length ? Typed.Why.TOO_SHORT : Typed.Why.TOO_LONG);
        }
        return check.holds(number)
                ? new Typed.Accepted<>(make.apply(number))
                : new Typed.Refused<>(Typed.Why.CHECK_CHARACTER);
    }

    static String grouped(String number) {
        var grouped = new StringBuilder(number);
        for (int i = GROUP; i < grouped.length(); i += GROUP + 1) {
            grouped.insert(i, NON_BREAKING_HYPHEN);
        }
        return grouped.toString();
    }
}
