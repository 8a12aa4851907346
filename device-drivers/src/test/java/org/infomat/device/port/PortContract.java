package org.infomat.device.port;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// What every port that answers does, whatever it is made of.
@Timeout(20)
abstract class PortContract {
    private static final Duration SOON = Duration.ofSeconds(3);

    abstract FarSide farSide() throws IOException, InterruptedException;

    @Test
    void what_is_written_arrives_unchanged_and_whole() throws Exception {
        byte[] sent = new byte[20_000];
        new Random(7).nextBytes(sent);
        try (FarSide far = farSide();
                Port port = far.open()) {
            CompletableFuture<byte[]> received = inBackground(() -> far.receive(sent.length));
            port.write(sent, SOON);
            assertThat(received.get(5, TimeUnit.SECONDS)).isEqualTo(sent);
        }
    }

    @Test
    void what_the_far_side_sends_is_read_in_pieces_no_larger_than_asked_for() throws Exception {
        try (FarSide far = farSide();
                Port port = far.open()) {
            far.send("a device's answer".getBytes(US_ASCII));
            StringBuilder read = new StringBuilder();
            while (read.length() < 17) {
                byte[] piece = port.read(5, SOON);
                assertThat(piece).hasSizeBetween(1, 5);
                read.append(new String(piece, US_ASCII));
            }
            assertThat(read).hasToString("a device's answer");
        }
    }

    @Test
    void reading_from_a_quiet_line_ends_with_nothing_when_the_limit_is_over() throws Exception {
        try (FarSide far = farSide();
                Port port = far.open()) {
            long start = System.nanoTime();
            assertThat(port.read(10, Duration.ofMillis(100))).isEmpty();
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isBetween(Duration.ofMillis(90), SOON);
        }
    }

    @Test
    void a_far_side_that_takes_nothing_costs_the_writer_its_limit_and_closes_the_port() throws Exception {
        try (FarSide far = farSide();
                Port port = far.open()) {
            assertThatThrownBy(() -> port.write(new byte[20_000_000], Duration.ofMillis(300)))
                    .isInstanceOf(PortTimeoutException.class)
                    .hasMessageContaining(port.address());
            assertThatThrownBy(() -> port.read(1, Duration.ofMillis(50))).isInstanceOf(IOException.class);
            far.vanish();
        }
        assertThatNoThreadIsLeft();
    }

    @Test
    void interrupting_a_reader_cancels_the_reading() throws Exception {
        try (FarSide far = farSide();
                Port port = far.open()) {
            assertThatInterruptingEnds(() -> port.read(1, Duration.ofMinutes(1)));
        }
    }

    @Test
    void interrupting_a_writer_cancels_the_writing() throws Exception {
        try (FarSide far = farSide();
                Port port = far.open()) {
            assertThatInterruptingEnds(() -> {
                port.write(new byte[20_000_000], Duration.ofMinutes(1));
                return new byte[0];
            });
        }
    }

    @Test
    void a_line_that_vanishes_ends_the_reading_with_an_error() throws Exception {
        try (FarSide far = farSide();
                Port port = far.open()) {
            CompletableFuture<byte[]> reading = inBackground(() -> port.read(1, Duration.ofMinutes(1)));
            far.vanish();
            assertThat(reading)
                    .failsWithin(SOON)
                    .withThrowableThat()
                    .havingRootCause()
                    .isInstanceOf(IOException.class);
        }
    }

    @Test
    void closing_a_port_ends_the_reading_with_an_error() throws Exception {
        try (FarSide far = farSide()) {
            Port port = far.open();
            CompletableFuture<byte[]> reading = inBackground(() -> port.read(1, Duration.ofMinutes(1)));
            port.close();
            assertThat(reading)
                    .failsWithin(SOON)
                    .withThrowableThat()
                    .havingCause()
                    .isInstanceOf(IOException.class);
        }
    }

    @Test
    void what_comes_while_somebody_waits_is_read_at_once() throws Exception {
        try (FarSide far = farSide();
                Port port = far.open()) {
            for (int i = 0; i < 100; i++) {
                CompletableFuture<byte[]> reading = inBackground(() -> port.read(10, Duration.ofMinutes(1)));
                far.send(new byte[] {(byte) i});
                assertThat(reading).succeedsWithin(SOON).isEqualTo(new byte[] {(byte) i});
            }
        }
    }

    @Test
    void a_port_that_was_closed_takes_and_gives_nothing_and_leaves_no_thread() throws Exception {
        try (FarSide far = farSide()) {
            Port port = far.open();
            port.close();
            port.close();
            assertThatThrownBy(() -> port.write(new byte[1], SOON)).isInstanceOf(IOException.class);
            assertThatThrownBy(() -> port.read(1, SOON)).isInstanceOf(IOException.class);
        }
        assertThatNoThreadIsLeft();
    }

    @Test
    void a_port_can_be_opened_again_after_closing() throws Exception {
        try (FarSide far = farSide()) {
            far.open().close();
            try (Port again = far.open()) {
                again.write("again".getBytes(US_ASCII), SOON);
                assertThat(far.receive(5)).isEqualTo("again".getBytes(US_ASCII));
            }
        }
    }

    interface Work {
        byte[] run() throws IOException, InterruptedException;
    }

    private static CompletableFuture<byte[]> inBackground(Work work) {
        CompletableFuture<byte[]> result = new CompletableFuture<>();
        Thread.ofVirtual().start(() -> complete(result, work));
        return result;
    }

    private static void complete(CompletableFuture<byte[]> result, Work work) {
        try {
            result.complete(work.run());
        } catch (IOException | InterruptedException e) {
            result.completeExceptionally(e);
        }
    }

    private static void assertThatInterruptingEnds(Work work) throws InterruptedException {
        CompletableFuture<byte[]> result = new CompletableFuture<>();
        Thread thread = Thread.ofPlatform().start(() -> complete(result, work));
        while (thread.getState() == Thread.State.NEW) {
            Thread.onSpinWait();
        }
        Thread.sleep(100); // whether it is interrupted before or in its wait, it has to end
        thread.interrupt();
        assertThat(result)
                .failsWithin(SOON)
                .withThrowableThat()
                .havingRootCause()
                .isInstanceOf(InterruptedException.class);
    }

    private static void assertThatNoThreadIsLeft() throws InterruptedException {
        long end = System.nanoTime() + SOON.toNanos();
        while (portThreads() > 0 && System.nanoTime() < end) {
            Thread.sleep(10);
        }
        assertThat(portThreads()).isZero();
    }

    private static long portThreads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().matches("(read|write) .*[/:].*"))
                .count();
    }
}
