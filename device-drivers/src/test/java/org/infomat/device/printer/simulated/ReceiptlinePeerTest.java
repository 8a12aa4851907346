package org.infomat.device.printer.simulated;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.assertj.core.data.Offset;
import org.infomat.device.port.Port;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `receiptline` gives one document as printer commands and as a picture. The virtual printer's drawing of the commands
/// has to agree with the picture, which others drew: as many lines, each from the same column to the same column.
@Tag("peer")
class ReceiptlinePeerTest {
    private static final String QR = "https://infomat.example/a/KX4T-9QPM-27";
    private static final String DOCUMENT = """
            ^^HEADLINE

            Plain text in the middle

            |Left column | Right column|

            Wide ^and "bold" | 1,250.00 |

            ^^^123

            {code:%s; option:qrcode,5,M}
            """.formatted(QR);
    /// Letters of two typefaces fill their cells differently.
    private static final int LETTER = 9;

    @TempDir
    Path folder;

    private record Band(int top, int bottom, int left, int right) {}

    @Test
    void the_drawn_paper_agrees_with_the_picture_that_others_drew() throws Exception {
        Path commands = folder.resolve("commands");
        Path svg = folder.resolve("picture.svg");
        String script =
                Path.of("src/test/peers/receiptline.js").toAbsolutePath().toString();
        Peer.file("receiptline/package.json");
        List<String> transform =
                List.of("node", script, Peer.NODE_MODULES.toString(), commands.toString(), svg.toString());
        assertThat(Peer.run(DOCUMENT, transform).exitCode()).isZero();
        Path png = folder.resolve("picture.png");
        Peer.run("", List.of("rsvg-convert", "-b", "white", svg.toString(), "-o", png.toString()));

        PrintedReceipt printed = print(Files.readAllBytes(commands));
        keep(printed, png);
        List<Band> ours = bands(printed.picture(), Paper.MARGIN);
        List<Band> theirs = bands(ImageIO.read(png.toFile()), 0);
        assertThat(ours).hasSameSizeAs(theirs);
        for (int i = 0; i < ours.size(); i++) {
            assertThat(ours.get(i).left())
                    .as("left of line " + i)
                    .isCloseTo(theirs.get(i).left(), within(LETTER));
            assertThat(ours.get(i).right())
                    .as("right of line " + i)
                    .isCloseTo(theirs.get(i).right(), within(LETTER));
        }
        assertThat(ours.getLast().bottom() - ours.getLast().top())
                .isEqualTo(theirs.getLast().bottom() - theirs.getLast().top());
        assertThat(ZbarPeerTest.read(printed, folder)).isEqualTo(QR);
    }

    private static Offset<Integer> within(int dots) {
        return Offset.offset(dots);
    }

    private static PrintedReceipt print(byte[] commands) throws Exception {
        VirtualPrinter printer = new VirtualPrinter("receiptline");
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

    private static void keep(PrintedReceipt ours, Path theirs) throws Exception {
        Path kept = Files.createDirectories(Path.of("target", "receipts"));
        Files.write(kept.resolve("receiptline-ours.png"), ours.png());
        Files.write(kept.resolve("receiptline-theirs.png"), Files.readAllBytes(theirs));
    }

    /// Lines of ink: rows with something dark, up to a gap of empty ones.
    private static List<Band> bands(BufferedImage picture, int margin) {
        List<Band> bands = new ArrayList<>();
        int top = -1;
        int blank = 0;
        for (int y = 0; y <= picture.getHeight(); y++) {
            boolean ink = y < picture.getHeight() && inked(picture, y, y).right() >= 0;
            blank = ink ? 0 : blank + 1;
            if (ink && top < 0) {
                top = y;
            } else if (top >= 0 && (blank == 12 || y == picture.getHeight())) {
                Band band = inked(picture, top, y - blank);
                bands.add(new Band(band.top(), band.bottom(), band.left() - margin, band.right() - margin));
                top = -1;
            }
        }
        return bands;
    }

    private static Band inked(BufferedImage picture, int top, int bottom) {
        int left = Integer.MAX_VALUE;
        int right = -1;
        for (int y = top; y <= Math.min(bottom, picture.getHeight() - 1); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                if ((picture.getRGB(x, y) & 0xff) < 128) {
                    left = Math.min(left, x);
                    right = Math.max(right, x);
                }
            }
        }
        return new Band(top, bottom, left, right);
    }
}
