package org.infomat.content.reference;

/// A pure check-character system of ISO/IEC 7064 with one check character: MOD 37-2 and MOD 11-2. With a prime modulus
/// it finds every single wrong character and every exchange of two neighbours (the hybrid MOD 37,36 misses some).
///
/// @param characters the value of each character is its place; the last has a value that only a check character takes
record PureCheck(int modulus, int radix, String characters) {
    static final PureCheck MOD_37_2 = new PureCheck(37, 2, "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ*");
    static final PureCheck MOD_11_2 = new PureCheck(11, 2, "0123456789X");

    PureCheck {
        if (characters.length() != modulus) {
            throw new IllegalArgumentException("MOD " + modulus + " takes as many characters");
        }
    }

    /// ISO/IEC 7064, 7.1: the character that makes the whole congruent to 1.
    char checkOf(String body) {
        int sum = 0;
        for (int i = 0; i < body.length(); i++) {
            sum = (sum + value(body.charAt(i))) * radix % modulus;
        }
        return characters.charAt((modulus + 1 - sum) % modulus);
    }

    boolean holds(String whole) {
        int last = whole.length() - 1;
        return last > 0 && checkOf(whole.substring(0, last)) == whole.charAt(last);
    }

    private int value(char character) {
        int value = characters.indexOf(character);
        if (value < 0) {
            throw new IllegalArgumentException("'" + character + "' has no value in MOD " + modulus + "-" + radix);
        }
        return value;
    }
}
