package org.infomat.device.scanner.camera;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;

/// A bar code that zint, an encoder by others, has drawn.
record Symbols(Path picture) {
    /// @param kind zint's number of the symbology: 58 is a QR code
    static Symbols zint(int kind, String text, Path folder) throws IOException, InterruptedException {
        Path picture = folder.resolve("symbol-" + kind + ".png");
        run(List.of(
                "zint",
                "--barcode=" + kind,
                "--scale=2",
                "--quietzones",
                "--notext",
                "-d",
                text,
                "-o",
                picture.toString()));
        return new Symbols(picture);
    }

    static void run(List<String> command) throws IOException, InterruptedException {
        int status = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start()
                .waitFor();
        if (status != 0) {
            throw new IOException(command.getFirst() + " ended with " + status + "; is it installed?");
        }
    }

    /// In the middle of a grey picture of that size.
    Frame on(int width, int height) throws IOException {
        BufferedImage symbol = ImageIO.read(Files.newInputStream(picture));
        BufferedImage sheet = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D pen = sheet.createGraphics();
        pen.setColor(Color.LIGHT_GRAY);
        pen.fillRect(0, 0, width, height);
        pen.drawImage(symbol, (width - symbol.getWidth()) / 2, (height - symbol.getHeight()) / 2, null);
        pen.dispose();
        return new Frame(width, height, ((DataBufferByte) sheet.getRaster().getDataBuffer()).getData());
    }

    /// Any picture as a camera would give it.
    static Frame frame(Path picture) throws IOException {
        BufferedImage image = ImageIO.read(picture.toFile());
        BufferedImage grey = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D pen = grey.createGraphics();
        pen.drawImage(image, 0, 0, null);
        pen.dispose();
        return new Frame(
                grey.getWidth(),
                grey.getHeight(),
                ((DataBufferByte) grey.getRaster().getDataBuffer()).getData());
    }
}
