package org.infomat.device.printer.simulated;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/// A piece of paper that came out: its picture, one dot a pixel at 203 dots an inch, and the bytes that made it.
public final class PrintedReceipt {
    private final BufferedImage picture;
    private final byte[] bytes;
    private final boolean cut;

    PrintedReceipt(BufferedImage picture, byte[] bytes, boolean cut) {
        this.picture = picture;
        this.bytes = bytes;
        this.cut = cut;
    }

    public BufferedImage picture() {
        return picture;
    }

    public byte[] png() {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "png", png);
        } catch (IOException e) {
            throw new UncheckedIOException("A picture in memory could not be written", e);
        }
        return png.toByteArray();
    }

    /// What was sent for it, as a real printer would get it.
    public byte[] bytes() {
        return bytes.clone();
    }

    /// Whether it was printed to its end and cut, rather than ended by the end of the paper.
    public boolean cut() {
        return cut;
    }
}
