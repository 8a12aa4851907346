package org.infomat.device.scanner.camera;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.infomat.device.proof.Proves;
import org.infomat.device.scanner.Barcode;
import org.infomat.device.scanner.Symbology;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("peer")
@Proves(
        deviceClass = "barcode scanner",
        technology = "camera pictures",
        peer = "zint as encoder, ImageMagick's distortions, zxing-cpp and zbar as second readers",
        packages = {"zint", "imagemagick", "zxing-cpp-tools", "zbar-tools"})
class DecoderAgainstOthersTest {
    private static final Set<Symbology> ALL =
            Arrays.stream(Kind.values()).map(Kind::symbology).collect(Collectors.toSet());

    @TempDir
    private Path folder;

    private Path picture(Kind kind, Distortion distortion) throws IOException, InterruptedException {
        Path symbol = Symbols.zint(kind.zint(), kind.text(), folder).picture();
        return distortion.spoil(symbol, folder);
    }

    /// With every pass, as of a scene at rest.
    private static Optional<Barcode> decoded(Path picture) throws IOException {
        Decoder decoder = new Decoder(ALL);
        Frame frame = Symbols.frame(picture);
        return Pass.THOROUGH.stream()
                .flatMap(pass -> decoder.decode(frame, pass).stream())
                .findFirst();
    }

    @ParameterizedTest
    @EnumSource
    void what_zint_draws_is_read_as_zxing_cpp_reads_it(Kind kind) throws Exception {
        Path picture = picture(kind, Distortion.PLAIN);
        assertThat(decoded(picture)).contains(new Barcode(kind.symbology(), kind.text()));
        assertThat(output("ZXingReader", "-1", picture.toString())).contains(kind.text());
    }

    @ParameterizedTest
    @EnumSource(names = {"QR", "CODE_128", "EAN_13"})
    void what_zint_draws_is_read_as_zbar_reads_it(Kind kind) throws Exception {
        Path picture = picture(kind, Distortion.SMALL);
        assertThat(decoded(picture)).contains(new Barcode(kind.symbology(), kind.text()));
        assertThat(output("zbarimg", "--quiet", "--raw", picture.toString()).strip())
                .isEqualTo(kind.text());
    }

    @ParameterizedTest
    @CsvSource({
        "QR, TURNED_45",
        "QR, INVERTED",
        "QR, MIRRORED",
        "PDF417, TURNED_30",
        "DATA_MATRIX, BLURRED",
        "AZTEC, SMALL",
        "CODE_128, TURNED_90",
        "EAN_13, PALE"
    })
    void what_a_hall_does_to_a_code_does_not_hide_it(Kind kind, Distortion distortion) throws Exception {
        assertThat(decoded(picture(kind, distortion))).contains(new Barcode(kind.symbology(), kind.text()));
    }

    @Test
    void a_picture_without_a_code_has_none() throws Exception {
        Path nothing = folder.resolve("nothing.png");
        Symbols.run(java.util.List.of(
                "convert-im6.q16",
                "-size",
                "1280x720",
                "-seed",
                "7",
                "plasma:",
                "-colorspace",
                "Gray",
                nothing.toString()));
        assertThat(decoded(nothing)).isEmpty();
    }

    private static String output(String... command) throws IOException {
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        return new String(process.getInputStream().readAllBytes(), UTF_8);
    }
}
