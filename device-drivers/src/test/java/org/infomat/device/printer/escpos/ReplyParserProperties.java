package org.infomat.device.printer.escpos;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.infomat.device.printer.escpos.Reply.Asb;
import org.infomat.device.printer.escpos.Reply.Identity;
import org.infomat.device.printer.escpos.Reply.PaperSensor;
import org.infomat.device.printer.escpos.Reply.RealTime;
import org.junit.jupiter.api.Test;

class ReplyParserProperties {
    @Property(tries = 500)
    void any_bytes_are_taken_and_nothing_long_comes_of_them(@ForAll @Size(max = 2_000) byte[] bytes) {
        ReplyParser parser = new ReplyParser();
        for (Reply reply : parser.accept(bytes)) {
            if (reply instanceof Identity identity) {
                assertThat(identity.text()).hasSizeLessThan(80);
            }
        }
        assertThat(parser.noise()).isLessThanOrEqualTo(bytes.length);
    }

    @Property(tries = 500)
    void how_the_bytes_are_cut_into_pieces_does_not_matter(
            @ForAll @Size(max = 200) byte[] bytes, @ForAll @IntRange(min = 1, max = 9) int piece) {
        ReplyParser inPieces = new ReplyParser();
        List<Reply> replies = new ArrayList<>();
        for (int from = 0; from < bytes.length; from += piece) {
            replies.addAll(inPieces.accept(Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + piece))));
        }
        ReplyParser atOnce = new ReplyParser();
        assertThat(replies).isEqualTo(atOnce.accept(bytes));
        assertThat(inPieces.noise()).isEqualTo(atOnce.noise());
    }

    @Property(tries = 300)
    void after_any_noise_and_the_longest_answer_the_next_answer_is_understood(@ForAll @Size(max = 300) byte[] noise) {
        ReplyParser parser = new ReplyParser();
        parser.accept(noise);
        // Ends whatever answer the noise has begun: no kind of answer holds this byte.
        parser.accept(new byte[] {(byte) 0xff});
        assertThat(parser.accept(new byte[] {0x12})).containsExactly(new RealTime(0x12));
    }

    @Test
    void a_mixed_stream_is_told_apart() {
        byte[] stream = {0x16, 0x14, 0, 0x0c, 0, '_', 'T', 'M', '-', 'T', '2', '0', 0, 0x03, 0x11, 0x13, 0x12};
        ReplyParser parser = new ReplyParser();
        assertThat(parser.accept(stream))
                .containsExactly(
                        new RealTime(0x16),
                        new Asb(0x14, 0, 0x0c),
                        new Identity("TM-T20"),
                        new PaperSensor(0x03),
                        new RealTime(0x12));
        assertThat(parser.noise()).isZero();
    }

    @Test
    void an_answer_that_breaks_off_is_noise_and_does_not_swallow_the_next() {
        ReplyParser parser = new ReplyParser();
        assertThat(parser.accept(new byte[] {0x10, 0x00, 0x12})).containsExactly(new RealTime(0x12));
        assertThat(parser.noise()).isEqualTo(2);
    }
}
