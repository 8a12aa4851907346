package org.infomat.hub.account;

import java.security.SecureRandom;
import java.util.stream.Collectors;

/// A password to type once: 15 characters that cannot be taken for one another, in groups of five (73 bits).
final class OneTimePassword {

    private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";

    private OneTimePassword() {}

    static String make() {
        var letters = new SecureRandom()
                .ints(15, 0, ALPHABET.length())
                .mapToObj(ALPHABET::charAt)
                .map(String::valueOf)
                .collect(Collectors.joining());
        return letters.substring(0, 5) + "-" + letters.substring(5, 10) + "-" + letters.substring(10);
    }
}
