package org.infomat.device.printer.escpos;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.infomat.device.Waiting;
import org.infomat.device.port.MemoryCable;
import org.infomat.device.port.Port;
import org.junit.jupiter.api.Test;

class ConversationTest {
    private static final Duration LONG = Duration.ofSeconds(10);
    private static final byte[] ANSWER = {0x12};

    @Test
    void answers_to_earlier_questions_do_not_tell_that_the_last_order_was_heard() throws Exception {
        MemoryCable cable = new MemoryCable("printer", 64);
        try (Port near = cable.host();
                Port printer = cable.device()) {
            printer.write(new byte[] {0x12, 0x12}, LONG);
            Conversation conversation = new Conversation(near);
            Waiting<Boolean> waiting = new Waiting<>(() -> {
                conversation.awaitHeard(3, LONG);
                return true;
            });
            assertThat(printer.read(3, Duration.ZERO)).isEmpty();
            printer.write(ANSWER, LONG);
            for (int n = 1; n <= 4; n++) {
                assertThat(printer.read(3, LONG)).containsExactly(0x10, 0x04, n);
                assertThat(waiting.over()).isFalse();
                printer.write(ANSWER, LONG);
            }
            assertThat(waiting.result()).isTrue();
        }
    }
}
