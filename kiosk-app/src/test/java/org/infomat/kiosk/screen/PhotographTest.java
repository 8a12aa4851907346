package org.infomat.kiosk.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class PhotographTest {

    @Test
    void another_reader_finds_the_same_pixels() throws IOException {
        byte[] png = FxThread.call(() -> {
            WritableImage image = new WritableImage(3, 2);
            for (int i = 0; i < 6; i++) {
                image.getPixelWriter().setArgb(i % 3, i / 3, 0xFF000000 | i * 0x2A1507);
            }
            return Photograph.of(image).png();
        });
        BufferedImage read = ImageIO.read(new ByteArrayInputStream(png));
        assertThat(read.getWidth()).isEqualTo(3);
        assertThat(read.getHeight()).isEqualTo(2);
        for (int i = 0; i < 6; i++) {
            assertThat(read.getRGB(i % 3, i / 3)).isEqualTo(0xFF000000 | i * 0x2A1507);
        }
    }
}
