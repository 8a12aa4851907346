package org.infomat.device.printer.simulated;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.assertj.core.data.Offset;
import org.infomat.device.printer.Peer;
import org.infomat.device.proof.Proves;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// `receiptline` gives one document as printer commands and as a picture. The virtual printer's drawing of the commands
/// has to agree with the picture, which others drew: as many lines, each from the same column to the same column.
@Tag("peer")
@Proves(
        deviceClass = "receipt printer",
        technology = "ESC/POS, what others send",
        peer = "receiptline 4.0.4 and its picture, drawn by rsvg-convert",
        packages = {"librsvg2-bin", "zbar-tools"})
class ReceiptlinePeerTest {
    private static final String QR = "https://infomat.example/a/KX4T-9QPM-27";
    private static final String TEXT = """
            ^^HEADLINE

            Plain text in the middle

            |Left column | Right column|

            Wide ^and "bold" | 1,250.00 |

            ^^^123

            {code:%s; option:qrcode,5,M}
            """.formatted(QR);
    private static final String BARS = """
            {code:4006381333931; option:ean,2,72,nohri}

            {code:KX4T-9QPM; option:code39,1,60,nohri}

            {code:04006381333931; option:itf,2,60,nohri}

            {code:A40156B; option:codabar,2,60,nohri}

            {code:Infomat-123456; option:code128,2,60,nohri}
            """;
    private static final List<String> READ =
            List.of("4006381333931", "KX4T-9QPM", "04006381333931", "A40156B", "Infomat-123456");
    /// Letters of two typefaces fill their cells differently.
    private static final int LETTER = 9;
    private static final int LETTER_DOTS = 12;

    @TempDir
    Path folder;

    private record Band(int top, int bottom, int left, int right) {}

    @ParameterizedTest
    @CsvSource({"escpos, 48", "escpos, 32", "escpos, 64", "generic, 48"})
    void drawn_text_agrees_with_the_picture_that_others_drew(String language, int letters) throws Exception {
        Path theirs = folder.resolve("theirs.png");
        PrintedReceipt printed = print(TEXT, language, letters, theirs);
        assertThatTheyAgree(printed, theirs);
        assertThat(ZbarPeerTest.read(printed, folder)).isEqualTo(QR);
    }

    @ParameterizedTest
    @CsvSource({"escpos, 48", "escpos, 32"})
    void drawn_bar_codes_agree_with_the_picture_and_read_back(String language, int letters) throws Exception {
        Path theirs = folder.resolve("theirs.png");
        PrintedReceipt printed = print(BARS, language, letters, theirs);
        assertThatTheyAgree(printed, theirs);
        Path ours = folder.resolve("ours.png");
        Files.write(ours, printed.png());
        assertThat(Peer.run("", List.of("zbarimg", "--raw", "-q", ours.toString()))
                        .output()
                        .lines())
                .containsExactlyInAnyOrderElementsOf(READ);
    }

    private PrintedReceipt print(String document, String language, int letters, Path picture) throws Exception {
        Path commands = folder.resolve("commands");
        Path svg = folder.resolve("picture.svg");
        Peer.file("receiptline/package.json");
        List<String> transform = List.of(
                "node",
                Path.of("src/test/peers/receiptline.js").toAbsolutePath().toString(),
                Peer.NODE_MODULES.toString(),
                language,
                String.valueOf(letters),
                commands.toString(),
                svg.toString());
        assertThat(Peer.run(document, transform).exitCode()).isZero();
        Peer.run("", List.of("rsvg-convert", "-b", "white", svg.toString(), "-o", picture.toString()));
        return Prints.of(Files.readAllBytes(commands), letters * LETTER_DOTS);
    }

    /// As many lines of ink, each from the same column to the same column; the last, a symbol, as high.
    private static void assertThatTheyAgree(PrintedReceipt printed, Path picture) throws Exception {
        Prints.keep("receiptline-ours", printed.png());
        Prints.keep("receiptline-theirs", Files.readAllBytes(picture));
        List<Band> ours = bands(printed.picture(), Paper.MARGIN);
        List<Band> theirs = bands(ImageIO.read(picture.toFile()), 0);
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
    }

    private static Offset<Integer> within(int dots) {
        return Offset.offset(dots);
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
