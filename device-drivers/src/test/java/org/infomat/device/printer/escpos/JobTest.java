package org.infomat.device.printer.escpos;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JobTest {
    @ParameterizedTest
    @ValueSource(bytes = {0x04, 0x05, 0x14})
    void a_picture_holds_nothing_that_a_printer_would_obey_while_it_prints(byte second) {
        Bitmap picture = new Bitmap(24, 1);
        blacken(picture, 0, (byte) 0x10);
        blacken(picture, 1, second);
        blacken(picture, 2, (byte) 1);
        Job job = new Job();
        job.picture(picture);
        assertThat(bytes(job)).endsWith("\u0018" + (char) second + "\u0001").doesNotContain("\u0010" + (char) second);
    }

    private static void blacken(Bitmap picture, int column, byte dots) {
        for (int i = 0; i < Byte.SIZE; i++) {
            if ((dots & 0x80 >> i) != 0) {
                picture.blacken(column * Byte.SIZE + i, 0);
            }
        }
    }

    private static String bytes(Job job) {
        StringBuilder bytes = new StringBuilder();
        job.encoded().chunks().forEach(chunk -> bytes.append(new String(chunk, ISO_8859_1)));
        return bytes.toString();
    }
}
