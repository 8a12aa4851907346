package org.infomat.device.card.magstripe;

/// The tracks of a stripe: their alphabet, as readers send it in ASCII, and their longest content with both sentinels
/// (ISO/IEC 7811-6, 7813, 4909).
public enum Track {
    ONE(1, ' ', '_', 79),
    TWO(2, '0', '?', 40),
    THREE(3, '0', '?', 107);

    private final int number;
    private final char first;
    private final char last;
    private final int longest;

    Track(int number, char first, char last, int longest) {
        this.number = number;
        this.first = first;
        this.last = last;
        this.longest = longest;
    }

    static Track numbered(int number) {
        return switch (number) {
            case 1 -> ONE;
            case 2 -> TWO;
            case 3 -> THREE;
            default -> throw new IllegalArgumentException("'track' is 1, 2 or 3, not " + number);
        };
    }

    int number() {
        return number;
    }

    int longest() {
        return longest;
    }

    boolean holds(String characters) {
        return characters.chars().allMatch(character -> character >= first && character <= last);
    }

    /// The check character over content and sentinels: each bit is the parity of that bit in all of them.
    char check(String whole) {
        return (char)
                (whole.chars().map(character -> character - first).reduce(0, (one, other) -> one ^ other) + first);
    }
}
