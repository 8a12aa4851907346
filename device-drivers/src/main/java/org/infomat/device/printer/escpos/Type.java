package org.infomat.device.printer.escpos;

import org.infomat.device.printer.Receipt.Size;

/// How large a size is in a picture, in dots of a head with 203 dots an inch, and in a printer's own text, in multiples
/// of its letters.
record Type(int dots, int smallestDots, boolean strong) {
    /// `asked` is whether the receipt wants the block bold; titles and references always are.
    static Type of(Size size, boolean asked) {
        return switch (size) {
            case SMALL -> new Type(22, 22, asked);
            case NORMAL -> new Type(27, 27, asked);
            case LARGE -> new Type(40, 40, true);
            case HUGE -> new Type(80, 48, true);
        };
    }

    /// Whether letters may shrink to keep the text on one line.
    boolean shrinks() {
        return smallestDots < dots;
    }
}
