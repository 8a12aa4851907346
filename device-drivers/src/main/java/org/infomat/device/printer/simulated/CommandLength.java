package org.infomat.device.printer.simulated;

import java.util.OptionalInt;

/// How long an ESC/POS command is, told from its first bytes.
final class CommandLength {
    static final int DLE = 0x10;
    static final int ESC = 0x1b;
    static final int FS = 0x1c;
    static final int GS = 0x1d;

    private CommandLength() {}

    /// Empty while too few bytes are there to tell. A command that ends with a zero byte is as long as that makes it.
    static OptionalInt of(byte[] bytes, int count) {
        int first = at(bytes, 0);
        if (first != DLE && first != ESC && first != FS && first != GS) {
            return OptionalInt.of(1);
        }
        if (count < 2) {
            return OptionalInt.empty();
        }
        return switch (first) {
            case DLE -> dle(bytes, count);
            case ESC -> esc(bytes, count);
            case FS -> fs(bytes, count);
            default -> gs(bytes, count);
        };
    }

    private static OptionalInt dle(byte[] bytes, int count) {
        return switch (at(bytes, 1)) {
            case 0x04 -> count < 3 ? OptionalInt.empty() : OptionalInt.of(at(bytes, 2) > 4 ? 4 : 3);
            case 0x05 -> OptionalInt.of(3);
            case 0x14 -> count < 3 ? OptionalInt.empty() : OptionalInt.of(dc4(at(bytes, 2)));
            default -> OptionalInt.of(1);
        };
    }

    private static int dc4(int function) {
        return switch (function) {
            case 1, 2 -> 5;
            case 3 -> 8;
            case 7 -> 4;
            case 8 -> 10;
            default -> 3;
        };
    }

    private static OptionalInt esc(byte[] bytes, int count) {
        return switch (at(bytes, 1)) {
            case '!',
                    ' ',
                    '%',
                    '-',
                    '3',
                    '=',
                    '?',
                    'E',
                    'G',
                    'J',
                    'K',
                    'M',
                    'R',
                    'T',
                    'U',
                    'V',
                    'a',
                    'd',
                    'e',
                    'r',
                    't',
                    'u',
                    'v',
                    '{' -> OptionalInt.of(3);
            case '$', '\\', 'B', 'c' -> OptionalInt.of(4);
            case 'p' -> OptionalInt.of(5);
            case 'W' -> OptionalInt.of(10);
            case 'D' -> untilZero(bytes, count, 2);
            case '(' -> counted(bytes, count, 3, 2);
            case '*' ->
                count < 5
                        ? OptionalInt.empty()
                        : OptionalInt.of(5 + (at(bytes, 2) >= 32 ? 3 : 1) * number(bytes, 3, 2));
            default -> OptionalInt.of(2);
        };
    }

    private static OptionalInt fs(byte[] bytes, int count) {
        return switch (at(bytes, 1)) {
            case '!', '-', 'C', 'W' -> OptionalInt.of(3);
            case 'S', 'p', '?' -> OptionalInt.of(4);
            case '(' -> counted(bytes, count, 3, 2);
            default -> OptionalInt.of(2);
        };
    }

    private static OptionalInt gs(byte[] bytes, int count) {
        return switch (at(bytes, 1)) {
            case '!', 'B', 'E', 'H', 'I', 'T', 'a', 'b', 'f', 'h', 'j', 'r', 'w', '/' -> OptionalInt.of(3);
            case '$', 'L', 'P', 'W', '\\' -> OptionalInt.of(4);
            case '^' -> OptionalInt.of(5);
            case 'e' -> count < 3 ? OptionalInt.empty() : OptionalInt.of(ejector(at(bytes, 2)));
            case 'V' -> count < 3 ? OptionalInt.empty() : OptionalInt.of(at(bytes, 2) >= 'A' ? 4 : 3);
            case '(' -> counted(bytes, count, 3, 2);
            case '8' -> counted(bytes, count, 3, 4);
            case 'k' -> barcode(bytes, count);
            case 'v' -> count < 8 ? OptionalInt.empty() : OptionalInt.of(8 + number(bytes, 4, 2) * number(bytes, 6, 2));
            case '*' -> count < 4 ? OptionalInt.empty() : OptionalInt.of(4 + at(bytes, 2) * at(bytes, 3) * 8);
            default -> OptionalInt.of(2);
        };
    }

    /// How far (3) and for how long (32) a receipt is held out.
    private static int ejector(int function) {
        return switch (function) {
            case 3 -> 4;
            case 32 -> 5;
            default -> 3;
        };
    }

    private static OptionalInt barcode(byte[] bytes, int count) {
        if (count < 4) {
            return OptionalInt.empty();
        }
        return at(bytes, 2) <= 6 ? untilZero(bytes, count, 3) : OptionalInt.of(4 + at(bytes, 3));
    }

    private static OptionalInt untilZero(byte[] bytes, int count, int from) {
        return count > from && bytes[count - 1] == 0 ? OptionalInt.of(count) : OptionalInt.empty();
    }

    /// A command that carries the number of its bytes.
    private static OptionalInt counted(byte[] bytes, int count, int from, int size) {
        return count < from + size ? OptionalInt.empty() : OptionalInt.of(from + size + number(bytes, from, size));
    }

    static int at(byte[] bytes, int index) {
        return bytes[index] & 0xff;
    }

    /// Lowest byte first.
    static int number(byte[] bytes, int from, int size) {
        int value = 0;
        for (int i = size - 1; i >= 0; i--) {
            value = value << 8 | at(bytes, from + i);
        }
        return value;
    }
}
