package org.infomat.device.card.mrz;

/// The check digit of a machine readable zone (ICAO 9303 part 3, 4.9).
final class CheckDigit {
    private static final int[] WEIGHTS = {7, 3, 1};

    private CheckDigit() {}

    static char of(String field) {
        int sum = 0;
        for (int i = 0; i < field.length(); i++) {
            sum += value(field.charAt(i)) * WEIGHTS[i % WEIGHTS.length];
        }
        return (char) ('0' + sum % 10);
    }

    private static int value(char character) {
        return character == '<' ? 0 : Character.digit(character, Character.MAX_RADIX);
    }
}
