package org.infomat.device.scanner;

/// The three characters by which a scanner says what kind of code it read: `]`, a letter for the symbology, a modifier
/// (ISO/IEC 15424).
final class AimIdentifier {
    static final int LENGTH = 3;

    private AimIdentifier() {}

    /// Whether an identifier stands at the start of these bytes.
    static boolean leads(byte[] data, int from, int to) {
        return to - from >= LENGTH && data[from] == ']' && letter(data[from + 1]) && modifier(data[from + 2]);
    }

    static Symbology symbology(byte codeCharacter) {
        return switch (codeCharacter) {
            case 'A' -> Symbology.CODE_39;
            case 'C' -> Symbology.CODE_128;
            case 'E' -> Symbology.EAN_UPC;
            case 'I' -> Symbology.INTERLEAVED_2_OF_5;
            case 'L' -> Symbology.PDF417;
            case 'Q' -> Symbology.QR_CODE;
            case 'd' -> Symbology.DATA_MATRIX;
            case 'z' -> Symbology.AZTEC;
            default -> Symbology.UNKNOWN;
        };
    }

    private static boolean letter(byte b) {
        return (b >= 'A' && b <= 'Z') || (b >= 'a' && b <= 'z');
    }

    private static boolean modifier(byte b) {
        return (b >= '0' && b <= '9') || letter(b);
    }
}
