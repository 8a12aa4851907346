package org.infomat.device.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.infomat.device.DriverSettings;
import org.infomat.device.port.Port;
import org.junit.jupiter.api.Test;

class RecorderTest {
    private static final Duration LIMIT = Duration.ofMillis(100);

    private final AtomicLong clock = new AtomicLong();
    private final Recorder recorder = new Recorder(clock::get, LiveSession.MOST);

    /// Brings a byte after so much time; nothing where that is the limit.
    private final class Slow implements Port {
        private long next;

        @Override
        public String address() {
            return "/slow";
        }

        @Override
        public void write(byte[] bytes, Duration limit) {}

        @Override
        public byte[] read(int most, Duration limit) {
            clock.addAndGet(Math.min(next, limit.toMillis()));
            return next < limit.toMillis() ? new byte[] {1} : new byte[0];
        }

        @Override
        public boolean answers() {
            return true;
        }

        @Override
        public void close() {}
    }

    @Test
    void what_comes_is_noted_by_the_time_of_waiting_not_by_that_of_a_busy_machine() throws Exception {
        Slow slow = new Slow();
        Port tap = recorder.on(settings -> slow).open(new DriverSettings(Map.of()));
        slow.next = 20;
        tap.read(1, LIMIT);
        clock.addAndGet(700);
        tap.read(1, LIMIT);
        clock.addAndGet(700);
        slow.next = 100;
        tap.read(1, LIMIT);
        slow.next = 0;
        tap.read(1, LIMIT);
        recorder.note(new Exchange.Asked(recorder.now(), Request.SCAN));
        slow.next = 5;
        tap.read(1, LIMIT);
        assertThat(recorder.exchanges())
                .extracting(Exchange::millis)
                .as("beside each other; after a silence; after what was asked")
                .containsExactly(20L, 40L, 141L, 1540L, 1545L);
    }
}
