package org.infomat.device.bridge.xfs4iot;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.infomat.device.DriverSettings;
import org.infomat.device.OfferedDevice;
import org.infomat.device.card.CardReader;
import org.infomat.device.signal.SignalBoard;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

@Timeout(60)
class PublishedServicesTest {
    private static final Duration LONG_ENOUGH = Duration.ofSeconds(20);

    private static ObjectNode publishing(Object... services) {
        ObjectNode payload = Message.object().put("vendorName", "Maker");
        ArrayNode list = payload.putArray("services");
        for (Object service : services) {
            list.addObject().put("serviceURI", service.toString());
        }
        return payload;
    }

    private static PublishedServices.Door door(int port) {
        String way = "://127.0.0.1:" + port;
        return new PublishedServices.Door("127.0.0.1", port, List.of("ws" + way, "wss" + way));
    }

    private static PublishedServices.Door door(MakersService publisher) {
        return door(publisher.uri().getPort());
    }

    @Test
    void every_service_that_is_published_is_offered_as_the_device_that_it_is() throws Exception {
        try (MakersService publisher = new MakersService(Framing.PAYLOAD, "ServicePublisher");
                MakersService cards = new MakersCardReader(Framing.PAYLOAD, "dip");
                MakersService cabinet = new MakersAuxiliaries(Framing.HEADER)) {
            publisher.does("ServicePublisher.GetServices", order -> {
                order.event("ServicePublisher.ServiceDetailEvent", publishing(cards.uri()));
                order.succeed(publishing(cabinet.uri(), "http://127.0.0.1/no-service", "ws://127.0.0.1:1/gone"));
            });
            assertThat(PublishedServices.offers(List.of(door(nobody()), door(publisher)), LONG_ENOUGH))
                    .containsExactlyInAnyOrder(
                            new OfferedDevice(
                                    cards.uri().toString(),
                                    "Model 7",
                                    CardReader.class,
                                    "xfs4iot-card-reader",
                                    setting("uri", cards.uri())),
                            new OfferedDevice(
                                    cabinet.uri().toString(),
                                    "Model 7",
                                    SignalBoard.class,
                                    "xfs4iot-signals",
                                    setting("auxiliaries", cabinet.uri())));
        }
    }

    private static DriverSettings setting(String name, URI service) {
        return new DriverSettings(Map.of(name, service.toString()));
    }

    private static int nobody() throws Exception {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Test
    void what_is_offered_opens() throws Exception {
        try (MakersService publisher = new MakersService(Framing.PAYLOAD, "ServicePublisher");
                MakersService lights = new MakersLights(Framing.PAYLOAD)) {
            publisher.does("ServicePublisher.GetServices", order -> order.succeed(publishing(lights.uri())));
            OfferedDevice offered = PublishedServices.offers(List.of(door(publisher)), LONG_ENOUGH)
                    .getFirst();
            Xfs4IotSignalDriver driver = new Xfs4IotSignalDriver();
            assertThat(offered.driver()).isEqualTo(driver.name());
            assertThat(offered.deviceClass()).isEqualTo(driver.deviceClass());
            driver.open(new org.infomat.device.DeviceId("cabinet"), offered.settings())
                    .close();
        }
    }

    @Test
    void a_publisher_that_falls_silent_or_babbles_has_published_nothing() throws Exception {
        try (MakersService silent = new MakersService(Framing.PAYLOAD, "ServicePublisher");
                MakersService babbling = new MakersService(Framing.PAYLOAD, "ServicePublisher")) {
            silent.silent(true);
            babbling.sendInstead("[");
            assertThat(PublishedServices.offers(List.of(door(silent), door(babbling)), LONG_ENOUGH))
                    .isEmpty();
        }
    }

    @Test
    void who_takes_a_connection_and_says_nothing_keeps_nobody_waiting() throws Exception {
        try (ServerSocket mute = new ServerSocket(0, 8, InetAddress.getLoopbackAddress())) {
            long start = System.nanoTime();
            assertThat(PublishedServices.offers(List.of(door(mute.getLocalPort())), Duration.ofMillis(300)))
                    .isEmpty();
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(3));
        }
    }

    @Test
    void where_nobody_listens_nothing_is_offered() throws Exception {
        assertThat(new PublishedServices().offers("127.83.17.6")).isEmpty();
        assertThat(new PublishedServices().offers("no host: at all")).isEmpty();
    }
}
