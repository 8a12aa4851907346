package org.infomat.device.scanner;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.infomat.device.DriverSettings;

class FrameParserProperties {
    private static final int MAX_LENGTH = 40;

    @Property
    void any_chunking_gives_the_same_codes(
            @ForAll("settings") Map<String, String> settings, @ForAll("noise") byte[] bytes, @ForAll Random random) {
        assertThat(inChunks(parser(settings), bytes, random))
                .isEqualTo(parser(settings).accept(bytes));
    }

    @Property
    void every_code_sent_is_received_in_order(
            @ForAll("settings") Map<String, String> settings,
            @ForAll @Size(max = 8) List<@net.jqwik.api.From("data") String> sent,
            @ForAll Random random) {
        String prefix = settings.get("prefix").isEmpty() ? "" : "\u0002";
        String suffix = settings.get("suffix").equals("crlf") ? "\r\n" : "\r";
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        sent.forEach(data -> line.writeBytes((prefix + "]Q1" + data + suffix).getBytes(UTF_8)));

        assertThat(inChunks(parser(settings), line.toByteArray(), random))
                .containsExactlyElementsOf(sent.stream()
                        .map(data -> new Barcode(Symbology.QR_CODE, data))
                        .toList());
    }

    @Property
    void after_any_noise_and_a_silence_the_next_code_is_read(
            @ForAll("settings") Map<String, String> settings, @ForAll("noise") byte[] noise) {
        FrameParser parser = parser(settings);
        parser.accept(noise).forEach(code -> assertThat(code.text()).hasSizeLessThanOrEqualTo(MAX_LENGTH));
        parser.silence();
        String prefix = settings.get("prefix").isEmpty() ? "" : "\u0002";
        String suffix = settings.get("suffix").equals("crlf") ? "\r\n" : "\r";

        assertThat(parser.accept((prefix + "]d2NEXT" + suffix).getBytes(UTF_8)))
                .containsExactly(new Barcode(Symbology.DATA_MATRIX, "NEXT"));
        assertThat(parser.babbling()).isFalse();
    }

    @Provide
    Arbitrary<Map<String, String>> settings() {
        Arbitrary<String> suffix = Arbitraries.of("cr", "crlf");
        Arbitrary<String> prefix = Arbitraries.of("", "\\x02");
        return net.jqwik.api.Combinators.combine(suffix, prefix)
                .as((s, p) -> Map.of("suffix", s, "prefix", p, "max-length", Integer.toString(MAX_LENGTH)));
    }

    @Provide
    Arbitrary<String> data() {
        return Arbitraries.strings().withCharRange(' ', '~').ofMinLength(1).ofMaxLength(MAX_LENGTH);
    }

    @Provide
    Arbitrary<byte[]> noise() {
        Arbitrary<Byte> likely = Arbitraries.of((byte) '\r', (byte) '\n', (byte) 2, (byte) ']', (byte) 'Q', (byte) '1');
        return Arbitraries.oneOf(likely, Arbitraries.bytes())
                .array(byte[].class)
                .ofMaxSize(400);
    }

    private static FrameParser parser(Map<String, String> settings) {
        return new FrameParser(Framing.from(new DriverSettings(settings)));
    }

    private static List<Barcode> inChunks(FrameParser parser, byte[] bytes, Random random) {
        List<Barcode> codes = new ArrayList<>();
        for (int from = 0; from < bytes.length; ) {
            int to = Math.min(bytes.length, from + 1 + random.nextInt(9));
            codes.addAll(parser.accept(Arrays.copyOfRange(bytes, from, to)));
            from = to;
        }
        return codes;
    }
}
