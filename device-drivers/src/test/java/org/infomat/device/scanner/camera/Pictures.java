package org.infomat.device.scanner.camera;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import javax.imageio.ImageIO;

/// Pictures for tests that need no foreign encoder.
final class Pictures {
    static final int WIDTH = 640;
    static final int HEIGHT = 360;

    private static final byte GREY = (byte) 0x90;
    private static final int SYMBOL = 240;

    private Pictures() {}

    static Frame nothing() {
        byte[] grey = new byte[WIDTH * HEIGHT];
        Arrays.fill(grey, GREY);
        return new Frame(WIDTH, HEIGHT, grey);
    }

    /// A QR code a little off the middle, on grey.
    static Frame of(String text) {
        Frame frame = nothing();
        BitMatrix code = code(text);
        for (int y = 0; y < SYMBOL; y++) {
            for (int x = 0; x < SYMBOL; x++) {
                frame.brightness()[(y + 40) * WIDTH + x + 180] = code.get(x, y) ? 0 : (byte) 0xF0;
            }
        }
        return frame;
    }

    private static BitMatrix code(String text) {
        try {
            return new QRCodeWriter()
                    .encode(text, BarcodeFormat.QR_CODE, SYMBOL, SYMBOL, Map.of(EncodeHintType.CHARACTER_SET, "UTF-8"));
        } catch (WriterException e) {
            throw new AssertionError(e);
        }
    }

    static byte[] jpeg(Frame frame) throws IOException {
        BufferedImage image = new BufferedImage(frame.width(), frame.height(), BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < frame.height(); y++) {
            for (int x = 0; x < frame.width(); x++) {
                image.setRGB(x, y, frame.at(x, y) * 0x01_01_01);
            }
        }
        ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
        ImageIO.write(image, "jpeg", jpeg);
        return jpeg.toByteArray();
    }
}
