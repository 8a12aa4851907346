package org.infomat.device.bridge.xfs4iot;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.ServerSocket;
import java.net.URI;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

@Timeout(20)
class ServicePublisherTest {
    private static ObjectNode publishing(Object... services) {
        ObjectNode payload = Message.object().put("vendorName", "Maker");
        ArrayNode list = payload.putArray("services");
        for (Object service : services) {
            list.addObject().put("serviceURI", service.toString());
        }
        return payload;
    }

    @Test
    void every_service_that_is_published_is_found_with_the_drivers_that_fit() throws Exception {
        try (MakersService publisher = new MakersService(Framing.PAYLOAD, "ServicePublisher");
                MakersService cards = new MakersCardReader(Framing.PAYLOAD, "dip");
                MakersService cabinet = new MakersAuxiliaries(Framing.HEADER)) {
            publisher.does("ServicePublisher.GetServices", order -> {
                order.event("ServicePublisher.ServiceDetailEvent", publishing(cards.uri()));
                order.succeed(publishing(cabinet.uri(), "http://127.0.0.1/no-service", "ws://127.0.0.1:1/gone"));
            });
            assertThat(ServicePublisher.services(List.of(nobody(), publisher.uri())))
                    .containsExactlyInAnyOrder(
                            new FoundService(cards.uri(), Set.of("xfs4iot-card-reader")),
                            new FoundService(cabinet.uri(), Set.of("xfs4iot-signals")));
        }
    }

    private static URI nobody() throws Exception {
        try (ServerSocket socket = new ServerSocket(0)) {
            return URI.create("ws://127.0.0.1:" + socket.getLocalPort() + "/xfs4iot/v1.0");
        }
    }

    @Test
    void a_publisher_that_falls_silent_or_babbles_has_published_nothing() throws Exception {
        try (MakersService silent = new MakersService(Framing.PAYLOAD, "ServicePublisher");
                MakersService babbling = new MakersService(Framing.PAYLOAD, "ServicePublisher")) {
            silent.silent(true);
            babbling.sendInstead("[");
            assertThat(ServicePublisher.services(List.of(silent.uri(), babbling.uri())))
                    .isEmpty();
        }
    }
}
