package org.infomat.device.signal.pi4j;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.foreign.Arena;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.junit.jupiter.api.Test;

/// Bytes as `linux/gpio.h` has them.
class LineRequestTest {
    @Test
    void an_input_is_asked_for_with_both_edges_and_its_debounce_time() {
        LineRequest request =
                new LineRequest(17, LineRequest.INPUT | LineRequest.BOTH_EDGES | LineRequest.PULL_UP, 20_000, false);
        ByteBuffer bytes = bytes(request);
        assertThat(bytes.capacity()).isEqualTo(592);
        assertThat(bytes.getInt(0)).isEqualTo(17);
        assertThat(bytes.get(256)).isEqualTo((byte) 'w');
        assertThat(bytes.getLong(288)).isEqualTo(0x134);
        assertThat(bytes.getInt(296)).isEqualTo(1);
        assertThat(bytes.getInt(320)).as("the attribute: debounce").isEqualTo(3);
        assertThat(bytes.getInt(328)).isEqualTo(20_000);
        assertThat(bytes.getLong(336)).isEqualTo(1);
        assertThat(bytes.getInt(560)).as("one line").isEqualTo(1);
    }

    @Test
    void an_output_is_asked_for_with_the_value_that_it_has_at_once() {
        ByteBuffer bytes = bytes(new LineRequest(2, LineRequest.OUTPUT, 0, true));
        assertThat(bytes.getLong(288)).isEqualTo(8);
        assertThat(bytes.getInt(320)).as("the attribute: values").isEqualTo(2);
        assertThat(bytes.getLong(328)).isEqualTo(1);
    }

    @Test
    void a_line_that_need_not_rest_is_asked_for_without_attributes() {
        assertThat(bytes(new LineRequest(2, LineRequest.INPUT, 0, false)).getInt(296))
                .isZero();
    }

    @Test
    void each_event_of_a_line_says_whether_it_rose_or_fell() {
        try (Arena arena = Arena.ofConfined()) {
            var events = arena.allocate(3L * 48, 8);
            events.set(java.lang.foreign.ValueLayout.JAVA_INT, 8, 1);
            events.set(java.lang.foreign.ValueLayout.JAVA_INT, 48 + 8, 2);
            assertThat(KernelLine.changes(events, 2 * 48)).containsExactly(true, false);
        }
    }

    private static ByteBuffer bytes(LineRequest request) {
        try (Arena arena = Arena.ofConfined()) {
            return ByteBuffer.wrap(request.write(arena, "we").toArray(JAVA_BYTE))
                    .order(ByteOrder.nativeOrder());
        }
    }
}
