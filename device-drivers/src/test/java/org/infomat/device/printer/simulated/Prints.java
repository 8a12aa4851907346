package org.infomat.device.printer.simulated;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.LuminanceSource;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.Result;
import com.google.zxing.common.HybridBinarizer;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.infomat.device.port.Port;

/// What the virtual printer makes of commands that others wrote.
final class Prints {
    private Prints() {}

    static PrintedReceipt of(byte[] commands, int dots) throws IOException, InterruptedException {
        VirtualPrinter printer = new VirtualPrinter("prints");
        printer.paperWidth(dots);
        try (Port host = printer.plugIn()) {
            host.write(commands, Duration.ofSeconds(5));
            host.write(new byte[] {0x1d, 'r', 1}, Duration.ofSeconds(1));
            byte[] answer = {};
            while (answer.length == 0 || answer[answer.length - 1] != 0) {
                answer = host.read(64, Duration.ofSeconds(5));
            }
        }
        printer.tearOff();
        return printer.receipts().getFirst();
    }

    static Result symbolIn(BufferedImage picture) throws NotFoundException {
        int width = picture.getWidth();
        int height = picture.getHeight();
        LuminanceSource light =
                new RGBLuminanceSource(width, height, picture.getRGB(0, 0, width, height, null, 0, width));
        return new MultiFormatReader()
                .decode(new BinaryBitmap(new HybridBinarizer(light)), Map.of(DecodeHintType.TRY_HARDER, true));
    }

    /// To be looked at.
    static void keep(String name, byte[] png) throws IOException {
        Path folder = Files.createDirectories(Path.of("target", "receipts"));
        Files.write(folder.resolve(name + ".png"), png);
    }
}
