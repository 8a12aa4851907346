package org.infomat.device.printer.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.openpdf.text.Font;
import org.openpdf.text.pdf.BaseFont;

/// The fonts that pages are set in, embedded in each file: Noto Sans, and Vazirmatn for what is written from right to
/// left, since it also has Latin letters.
record PageFonts(BaseFont regular, BaseFont bold, BaseFont rightToLeftRegular, BaseFont rightToLeftBold) {
    static PageFonts bundled() {
        return new PageFonts(
                load("NotoSans-Regular.ttf"),
                load("NotoSans-Bold.ttf"),
                load("Vazirmatn-Regular.ttf"),
                load("Vazirmatn-Bold.ttf"));
    }

    private static BaseFont load(String name) {
        try (InputStream in = PageFonts.class.getResourceAsStream("/fonts/" + name)) {
            if (in == null) {
                throw new IllegalStateException("The font " + name + " is missing from the program; build it again");
            }
            return BaseFont.createFont(name, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, false, in.readAllBytes(), null);
        } catch (IOException e) {
            throw new UncheckedIOException("The font " + name + " cannot be read", e);
        }
    }

    Font of(float size, boolean strong, boolean rightToLeft) {
        if (rightToLeft) {
            return new Font(strong ? rightToLeftBold : rightToLeftRegular, size);
        }
        return new Font(strong ? bold : regular, size);
    }
}
