package org.infomat.device.printer;

import java.util.List;
import java.util.Locale;

/// What is to be printed, free of any printer's language: blocks from top to bottom, read in the direction of the
/// language.
public record Receipt(Locale language, List<Block> blocks) {
    public Receipt {
        blocks = List.copyOf(blocks);
        if (blocks.isEmpty()) {
            throw new IllegalArgumentException("A receipt has at least one block");
        }
    }

    /// Whether the receipt's language is written from right to left.
    public boolean rightToLeft() {
        return switch (language.getLanguage()) {
            case "fa", "ar", "he", "ur", "ps", "ckb" -> true;
            default -> false;
        };
    }

    public sealed interface Block {}

    public enum Size {
        /// What nobody needs to decide: legal notes.
        SMALL,
        NORMAL,
        /// Titles.
        LARGE,
        /// The reference: readable to an old eye.
        HUGE
    }

    public enum Alignment {
        START,
        CENTRE,
        END
    }

    /// A paragraph, wrapped by the printer's encoder.
    public record Text(String text, Size size, Alignment alignment, boolean bold) implements Block {
        public static Text normal(String text) {
            return new Text(text, Size.NORMAL, Alignment.START, false);
        }
    }

    /// A name at the start and its value at the end of one line, or on two where they do not fit.
    public record Pair(String name, String value) implements Block {}

    /// A QR code, centred.
    public record Qr(String content) implements Block {
        public Qr {
            if (content.isEmpty()) {
                throw new IllegalArgumentException("A QR code needs content");
            }
        }
    }

    /// A thin line across the paper.
    public record Rule() implements Block {}

    /// A ruler across the paper, for a technician.
    public record Ruler() implements Block {}

    /// Empty paper, in millimetres.
    public record Space(int millimetres) implements Block {}
}
