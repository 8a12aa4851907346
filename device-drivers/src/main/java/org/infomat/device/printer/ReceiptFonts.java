package org.infomat.device.printer;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/// The fonts that come with the program for what a printer cannot write by itself: Noto Sans, and Vazirmatn for scripts
/// written from right to left, since it also has Latin letters and one string must not mix two families.
public record ReceiptFonts(Font regular, Font bold, Font rightToLeftRegular, Font rightToLeftBold) {
    public static ReceiptFonts bundled() {
        return new ReceiptFonts(
                load("NotoSans-Regular.ttf"),
                load("NotoSans-Bold.ttf"),
                load("Vazirmatn-Regular.ttf"),
                load("Vazirmatn-Bold.ttf"));
    }

    private static Font load(String name) {
        try (InputStream in = ReceiptFonts.class.getResourceAsStream("/fonts/" + name)) {
            if (in == null) {
                throw new IllegalStateException("The font " + name + " is missing from the program; build it again");
            }
            return Font.createFont(Font.TRUETYPE_FONT, in);
        } catch (IOException e) {
            throw new UncheckedIOException("The font " + name + " cannot be read", e);
        } catch (FontFormatException e) {
            throw new IllegalStateException("The font " + name + " is damaged; build the program again", e);
        }
    }

    /// The family that can show the whole text; the Java run time's own where neither of ours can.
    public Font forText(String text, boolean rightToLeft, boolean strong) {
        Font own = family(rightToLeft, strong);
        if (own.canDisplayUpTo(text) < 0) {
            return own;
        }
        Font other = family(!rightToLeft, strong);
        if (other.canDisplayUpTo(text) < 0) {
            return other;
        }
        return new Font(Font.DIALOG, strong ? Font.BOLD : Font.PLAIN, 1);
    }

    private Font family(boolean rightToLeft, boolean strong) {
        if (rightToLeft) {
            return strong ? rightToLeftBold : rightToLeftRegular;
        }
        return strong ? bold : regular;
    }
}
