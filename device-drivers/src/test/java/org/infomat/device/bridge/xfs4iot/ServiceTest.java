package org.infomat.device.bridge.xfs4iot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.infomat.device.DeviceException;
import org.infomat.device.DeviceId;
import org.infomat.device.DeviceReason;
import org.infomat.device.DeviceState;
import org.infomat.device.DeviceStatus;
import org.infomat.device.Waiting;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What holds for the line to any service.
@Timeout(20)
class ServiceTest {
    private static final Duration FOR_EVER = Duration.ZERO;

    private final MakersService maker = new MakersService(Framing.PAYLOAD, "BarcodeReader");
    private final CountDownLatch ended = new CountDownLatch(1);

    @AfterEach
    void endService() {
        maker.close();
    }

    private Service open() throws Exception {
        return open(maker.uri(), "BarcodeReader");
    }

    private Service open(URI uri, String required) throws Exception {
        return Service.open(new DeviceId("scanner"), WebSocketLine::open, uri, required, new Hearing() {
            @Override
            public void told(Message.Unsolicited event) {}

            @Override
            public void ended(DeviceStatus status) {
                ended.countDown();
            }
        });
    }

    private static Waiting<Message.Completion> waiting(Service service) {
        return new Waiting<>(() -> service.call("BarcodeReader.Read", Message.object(), FOR_EVER));
    }

    private static DeviceStatus status(Service service) {
        return service.status(json -> DeviceStatus.ONLINE);
    }

    private static DeviceReason why(Throwable failure) {
        return ((XfsException) failure).status().reason();
    }

    @Test
    void it_says_what_it_is() throws Exception {
        try (Service service = open()) {
            assertThat(service.description(java.util.Set.of()).model()).isEqualTo("Model 7");
            assertThat(service.description(java.util.Set.of()).firmware()).isEqualTo("3.1");
            assertThat(status(service)).isEqualTo(DeviceStatus.ONLINE);
        }
    }

    @Test
    void a_service_of_another_interface_is_refused() {
        DeviceException refused = catchThrowableOfType(DeviceException.class, () -> open(maker.uri(), "Printer"));
        assertThat(refused).hasMessageContaining("is no Printer").hasMessageContaining("uri");
    }

    @Test
    void where_nobody_listens_it_says_so() throws Exception {
        URI nobody;
        try (ServerSocket socket = new ServerSocket(0)) {
            nobody = URI.create("ws://127.0.0.1:" + socket.getLocalPort() + "/xfs4iot/v1.0/x");
        }
        DeviceException refused = catchThrowableOfType(DeviceException.class, () -> open(nobody, "Printer"));
        assertThat(refused.status().reason()).isEqualTo(DeviceReason.SERVICE_DOWN);
        maker.judge()
                .judge("{\"header\":{\"type\":\"acknowledge\",\"name\":\"x\",\"requestId\":1,\"version\":\"1.0\"},"
                        + "\"payload\":{\"status\":\"ok\"}}");
    }

    @Test
    void a_device_that_is_not_there_cannot_be_opened() {
        maker.tell("noDevice");
        DeviceException refused = catchThrowableOfType(DeviceException.class, this::open);
        assertThat(refused.status().state()).isEqualTo(DeviceState.NO_DEVICE);
    }

    @Test
    void a_service_that_falls_silent_shows_within_a_second_and_ends_what_waits() throws Exception {
        maker.does("BarcodeReader.Read", order -> {});
        try (Service service = open()) {
            Waiting<Message.Completion> waiting = waiting(service);
            maker.silent(true);
            long start = System.nanoTime();
            assertThat(status(service).reason()).isEqualTo(DeviceReason.SILENT);
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofMillis(1_300));
            assertThat(why(waiting.failure())).isEqualTo(DeviceReason.SILENT);
            assertThat(ended.await(1, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void a_service_that_crashes_shows_and_ends_what_waits() throws Exception {
        maker.does("BarcodeReader.Read", order -> {});
        try (Service service = open()) {
            Waiting<Message.Completion> waiting = waiting(service);
            assertThat(status(service).works()).isTrue();
            maker.crash();
            assertThat(why(waiting.failure())).isEqualTo(DeviceReason.SERVICE_DOWN);
            assertThat(status(service).state()).isEqualTo(DeviceState.OFFLINE);
        }
        try (Service again = open()) {
            assertThat(status(again).works()).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                " ",
                "[]",
                "null",
                "{\"header\":{\"type\":\"greeting\",\"requestId\":1}}",
                "{\"header\":{\"type\":\"completion\",\"requestId\":\"1\"}}",
                "{\"header\":{\"type\":\"completion\",\"name\":\"Common.Other\",\"requestId\":3}}",
            })
    void what_is_no_message_shows_and_ends_what_waits(String noMessage) throws Exception {
        maker.does("BarcodeReader.Read", order -> {});
        try (Service service = open()) {
            Waiting<Message.Completion> waiting = waiting(service);
            maker.sendInstead(noMessage);
            assertThat(status(service).reason()).isEqualTo(DeviceReason.BABBLING);
            assertThat(why(waiting.failure())).isEqualTo(DeviceReason.BABBLING);
        }
    }

    @Test
    void a_message_without_end_is_not_held() throws Exception {
        try (Service service = open()) {
            maker.sendInstead("x".repeat(Message.LONGEST + 1));
            assertThat(status(service).reason()).isEqualTo(DeviceReason.BABBLING);
        }
    }

    @Test
    void messages_without_end_are_not_listened_to() throws Exception {
        try (Service service = open()) {
            assertThat(status(service).works()).isTrue();
            for (int i = 0; i < 1_000; i++) {
                maker.unasked("Common.StatusChangedEvent", Message.object().put("device", "online"));
            }
            assertThat(ended.await(5, TimeUnit.SECONDS)).isTrue();
            assertThat(status(service).reason()).isEqualTo(DeviceReason.BABBLING);
        }
    }

    @Test
    void a_command_that_is_not_taken_on_fails_at_once() throws Exception {
        try (Service service = open()) {
            maker.refuse("tooManyRequests");
            assertThat(waiting(service).failure()).hasMessageContaining("tooManyRequests");
            maker.refuse("ok");
            assertThat(status(service).works()).isTrue();
        }
    }

    @Test
    void a_command_that_takes_too_long_is_cancelled_and_the_next_one_works() throws Exception {
        maker.does("BarcodeReader.Read", order -> {});
        maker.does("BarcodeReader.Reset", order -> order.succeed(Message.object()));
        try (Service service = open()) {
            XfsException late = catchThrowableOfType(
                    XfsException.class,
                    () -> service.call("BarcodeReader.Read", Message.object(), Duration.ofMillis(50)));
            assertThat(late.status().reason()).isEqualTo(DeviceReason.SLOW);
            service.call("BarcodeReader.Reset", Message.object(), Duration.ofSeconds(1));
        }
        assertThat(maker.heard())
                .containsSubsequence(List.of("BarcodeReader.Read", "Common.Cancel", "BarcodeReader.Reset"));
    }

    @Test
    void an_interruption_cancels_the_command_at_the_service() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        maker.does("BarcodeReader.Read", order -> begun.countDown());
        try (Service service = open()) {
            Waiting<Message.Completion> waiting = waiting(service);
            begun.await();
            waiting.interrupt();
            assertThat(waiting.failure()).isInstanceOf(InterruptedException.class);
            assertThat(status(service).works()).isTrue();
        }
        assertThat(maker.heard()).containsSubsequence(List.of("BarcodeReader.Read", "Common.Cancel"));
    }

    @Test
    void what_the_service_says_of_an_error_in_its_own_words_is_not_repeated() throws Exception {
        maker.does(
                "BarcodeReader.Read",
                order -> order.complete(
                        "hardwareError", Message.object().put("errorDescription", "while reading 4711")));
        try (Service service = open()) {
            assertThat(waiting(service).failure()).hasMessageNotContaining("4711");
        }
    }

    @Test
    void closing_ends_what_waits_and_closing_twice_is_harmless() throws Exception {
        maker.does("BarcodeReader.Read", order -> {});
        Service service = open();
        Waiting<Message.Completion> waiting = waiting(service);
        service.close();
        service.close();
        assertThat(why(waiting.failure())).isEqualTo(DeviceReason.NOT_OPENED);
        assertThat(status(service).works()).isFalse();
    }
}
