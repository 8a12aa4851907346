package org.infomat.device.signal.pi4j;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/// All that chips and drivers say to each other is read as it was written, and nothing else gets past the mask.
class GpioMaskTest {
    private final GpioMask mask = new GpioMask();

    @Property(tries = 300)
    void what_is_said_is_read_again_and_stays(@ForAll("messages") ChipMessage message) {
        assertThat(ChipText.read(message.text())).contains(message);
        Optional<String> masked =
                message instanceof ChipMessage.Question ? mask.sent(message.text()) : mask.heard(message.text());
        assertThat(masked).contains(message.text());
    }

    @Provide
    Arbitrary<ChipMessage> messages() {
        Arbitrary<Integer> line = Arbitraries.integers().between(0, 9_999);
        Arbitrary<Boolean> high = Arbitraries.of(true, false);
        Arbitrary<Long> bias = Arbitraries.of(0L, LineRequest.PULL_UP, LineRequest.PULL_DOWN);
        Arbitrary<Long> edges = Arbitraries.of(0L, LineRequest.BOTH_EDGES);
        return Arbitraries.oneOf(
                Combinators.combine(line, bias, edges, Arbitraries.integers().between(0, 5_000_000))
                        .as((offset, pull, both, rest) -> new ChipMessage.Take(
                                new LineRequest(offset, LineRequest.INPUT | both | pull, rest, false))),
                Combinators.combine(line, high)
                        .as((offset, level) ->
                                new ChipMessage.Take(new LineRequest(offset, LineRequest.OUTPUT, 0, level))),
                Combinators.combine(line, high).as(ChipMessage.Make::new),
                Combinators.combine(line, high).as(ChipMessage.Is::new),
                Combinators.combine(line, high).as(ChipMessage.Became::new),
                line.map(ChipMessage.IsHigh::new),
                line.map(count -> new ChipMessage.Chip(
                        new GpioChip.Identity("gpiochip" + count, "pinctrl-bcm2835: 7 lines", count))),
                Arbitraries.of(new ChipMessage.WhoAreYou(), new ChipMessage.TellChanges(), new ChipMessage.Done()));
    }

    @Property(tries = 300)
    void of_what_nobody_says_nothing_stays(@ForAll String text, @ForAll("messages") ChipMessage message) {
        String strange = message.text() + " Мария Иванова 4929000000006" + text;
        assertThat(mask.sent(strange)).isEmpty();
        assertThat(mask.sent(text)).isEmpty();
        assertThat(mask.heard(text)).isEmpty();
        assertThat(mask.heard(strange).orElse("")).doesNotContain("Мария", "4929");
    }

    @Example
    void of_why_a_line_is_refused_the_length_is_left() {
        assertThat(mask.heard("refused: Line 13 of /dev/gpiochip0 is used by 'maria'"))
                .contains("refused: [44]");
    }

    @Example
    void what_chips_say_is_not_sent_and_what_they_are_told_is_not_heard() {
        assertThat(mask.sent("17 became high")).isEmpty();
        assertThat(mask.heard("make 17 high")).isEmpty();
    }
}
