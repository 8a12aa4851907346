package org.infomat.device.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.infomat.device.message.MessageMask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// What a driver that is played a recording is told of.
@Timeout(20)
class PlaybackTest {
    private static final MessageMask NOTHING_HIDDEN = new MessageMask() {
        @Override
        public Optional<String> heard(String message) {
            return Optional.of(message);
        }

        @Override
        public Optional<String> sent(String message) {
            return Optional.of(message);
        }

        @Override
        public boolean same(String recorded, String now) {
            return recorded.equals(now);
        }
    };

    private static final Exchange ASKED = new Exchange.Asked(0, Request.SCAN);
    private static final Exchange SENT = new Exchange.MessageSent(1, 0, "read");

    private static List<String> partingsOf(List<Exchange> recorded, String... sent) {
        Playback playback = new Playback(recorded);
        playback.happened(0);
        for (String message : sent) {
            playback.sent(0, message, NOTHING_HIDDEN);
        }
        playback.end();
        return playback.partings();
    }

    @Test
    void the_same_again_is_no_parting_and_more_or_less_is_one() {
        List<Exchange> whole = List.of(ASKED, SENT, new Exchange.Told(2, Operations.STOPPED));
        assertThat(partingsOf(whole, "read")).isEmpty();
        assertThat(partingsOf(whole, "read", "cancel"))
                .containsExactly("exchange 1: the driver sent cancel, recorded is nothing more");
        assertThat(partingsOf(whole)).containsExactly("exchange 2: the driver never sent 1 >> read");
    }

    @Test
    void what_comes_after_the_end_of_a_recording_that_was_as_long_as_it_may_be_is_no_parting() {
        assertThat(partingsOf(List.of(ASKED, SENT), "read", "cancel")).isEmpty();
    }

    @Test
    void to_take_back_what_was_answered_just_after_the_session_was_stopped_is_no_parting() {
        Exchange stopped = new Exchange.Told(2, Operations.STOPPED);
        Exchange answered = new Exchange.MessageHeard(3, 0, "nothing to read");
        assertThat(partingsOf(List.of(ASKED, SENT, stopped, answered), "read", "cancel"))
                .isEmpty();
        assertThat(partingsOf(List.of(ASKED, SENT, answered, stopped), "read", "cancel"))
                .containsExactly("exchange 1: the driver sent cancel, recorded is nothing more");
    }

    @Test
    void what_was_done_with_an_answer_that_came_just_after_the_stop_may_be_left_out() {
        Exchange stopped = new Exchange.Told(2, Operations.STOPPED);
        Exchange answered = new Exchange.MessageHeard(3, 0, "read");
        Exchange next = new Exchange.MessageSent(3, 0, "light off");
        assertThat(partingsOf(List.of(ASKED, SENT, stopped, answered, next), "read", "cancel"))
                .isEmpty();
        assertThat(partingsOf(List.of(ASKED, SENT, stopped, next, answered), "read", "cancel"))
                .containsExactly(
                        "exchange 4: the driver sent cancel, recorded is 3 >> light off",
                        "exchange 4: the driver never sent 3 >> light off");
    }

    @Test
    void what_was_sent_before_a_stop_is_awaited() {
        Playback playback = new Playback(List.of(ASKED, SENT, new Exchange.Told(2, Operations.STOPPED)));
        playback.happened(0);
        assertThat(playback.sentAllBefore(2)).isFalse();
        playback.sent(0, "read", NOTHING_HIDDEN);
        assertThat(playback.sentAllBefore(2)).isTrue();
    }

    @Test
    void a_message_on_the_other_of_two_lines_is_another() {
        List<Exchange> second = List.of(ASKED, new Exchange.MessageSent(1, 1, "read"));
        assertThat(partingsOf(second, "read")).first().asString().contains("recorded is 1 >>2 read");
    }

    @Test
    void what_was_left_out_cannot_be_said_and_is_told() throws Exception {
        Playback playback =
                new Playback(List.of(new Exchange.HeardUnseen(0, 40), new Exchange.MessageHeard(1, 0, "gone")));
        assertThat(playback.spoken(0)).isEqualTo(new Exchange.MessageHeard(1, 0, "gone"));
        assertThat(playback.partings()).containsExactly("exchange 1: what the device said is not in the recording");
    }

    @Test
    void a_message_with_what_ends_lines_elsewhere_is_read_as_it_was_written() {
        Exchange strange = new Exchange.MessageHeard(7, 2, "{\"text\":\"one\u2028two\u0085three | four\"}");
        assertThat(ExchangeText.parse(ExchangeText.of(strange))).isEqualTo(strange);
        Exchange ended = new Exchange.LineEnded(8, 0, Exchange.Ending.BABBLED);
        assertThat(ExchangeText.parse(ExchangeText.of(ended))).isEqualTo(ended);
    }
}
