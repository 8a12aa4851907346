package org.infomat.device.bridge.xfs4iot;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.infomat.device.DeviceDirectory;
import org.infomat.device.DeviceStatus;
import org.infomat.device.OfferedDevice;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/// The XFS4IoT services of a computer: each port that the standard permits is asked for a publisher, each publisher for
/// its services, and each service what it is.
public final class PublishedServices implements DeviceDirectory {
    private static final Logger LOG = LoggerFactory.getLogger(PublishedServices.class);
    private static final int PLAIN_PORT = 80;
    private static final int SECURED_PORT = 443;
    private static final int FIRST_PORT = 5_846;
    private static final int LAST_PORT = 5_856;
    private static final int MOST_SERVICES = 64;
    /// What has not answered within this is passed over.
    private static final Duration ALL = Duration.ofMillis(2_500);

    private static final Duration GATHERING = Duration.ofMillis(200);
    private static final Duration KNOCKING = Duration.ofSeconds(1);
    private static final Duration LIMIT = Duration.ofSeconds(1);

    @Override
    public String address(String host) {
        return "ws://" + host;
    }

    @Override
    public List<OfferedDevice> offers(String host) throws InterruptedException {
        try {
            InetAddress.getByName(host);
        } catch (UnknownHostException e) {
            LOG.debug("{} is no computer's name", host);
            return List.of();
        }
        return offers(doors(host), ALL);
    }

    private static List<Door> doors(String host) {
        Stream<Door> of = IntStream.rangeClosed(FIRST_PORT, LAST_PORT)
                .mapToObj(port ->
                        new Door(host, port, List.of("ws://" + host + ":" + port, "wss://" + host + ":" + port)));
        return Stream.concat(
                        Stream.of(
                                new Door(host, PLAIN_PORT, List.of("ws://" + host)),
                                new Door(host, SECURED_PORT, List.of("wss://" + host))),
                        of)
                .toList();
    }

    /// A port at which a publisher may be.
    ///
    /// @param ways how it may be spoken to, the likeliest first
    record Door(String host, int port, List<String> ways) {
        boolean open() {
            try (Socket socket = new Socket()) {
                socket.connect(new InetSocketAddress(host, port), (int) KNOCKING.toMillis());
                return true;
            } catch (IOException e) {
                return false;
            }
        }

        List<URI> publishers() {
            return ways.stream().map(way -> URI.create(way + "/xfs4iot/v1.0")).toList();
        }
    }

    static List<OfferedDevice> offers(List<Door> doors, Duration time) throws InterruptedException {
        long end = System.nanoTime() + time.toNanos();
        return atOnce(doors, door -> behind(door, end), end + GATHERING.toNanos()).stream()
                .flatMap(List::stream)
                .distinct()
                .toList();
    }

    private static List<OfferedDevice> behind(Door door, long end) throws InterruptedException {
        if (!door.open()) {
            return List.of();
        }
        List<URI> services =
                published(door.publishers()).stream().limit(MOST_SERVICES).toList();
        return atOnce(services, PublishedServices::introduced, end).stream()
                .flatMap(List::stream)
                .toList();
    }

    private interface Question<S, T> {
        T ask(S asked) throws InterruptedException;
    }

    /// The answers that come until then, in the order of the questions.
    private static <S, T> List<T> atOnce(List<S> all, Question<S, T> question, long end) throws InterruptedException {
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        try {
            List<Callable<T>> questions = all.stream()
                    .<Callable<T>>map(each -> () -> question.ask(each))
                    .toList();
            List<T> answers = new ArrayList<>();
            for (Future<T> answer : threads.invokeAll(questions, end - System.nanoTime(), TimeUnit.NANOSECONDS)) {
                switch (answer.state()) {
                    case SUCCESS -> answers.add(answer.resultNow());
                    case FAILED ->
                        throw new IllegalStateException(
                                "A service was asked in a way that failed", answer.exceptionNow());
                    case CANCELLED, RUNNING -> LOG.info("A service did not say in time what it is");
                }
            }
            return answers;
        } finally {
            threads.shutdownNow();
        }
    }

    /// What the publisher says there is who is reached by the first of these ways that leads anywhere.
    private static Set<URI> published(List<URI> ways) throws InterruptedException {
        for (URI way : ways) {
            try (Connection connection = Connection.open(WebSocketLine::open, way, new Nobody())) {
                return published(connection);
            } catch (XfsException e) {
                LOG.debug("No publisher at {}: {}", way, e.getMessage());
            }
        }
        return Set.of();
    }

    /// It may tell services one by one before it is done.
    private static Set<URI> published(Connection publisher) throws InterruptedException {
        Set<URI> services = new ConcurrentSkipListSet<>();
        try {
            services.addAll(uris(publisher
                    .call(
                            "ServicePublisher.GetServices",
                            Message.object(),
                            LIMIT,
                            () -> {},
                            event -> services.addAll(uris(event.payload())))
                    .payload()));
        } catch (XfsException e) {
            LOG.debug("A publisher told only of {} services: {}", services.size(), e.getMessage());
        }
        return services;
    }

    private static Set<URI> uris(JsonNode payload) {
        Set<URI> uris = new TreeSet<>();
        for (JsonNode service : payload.path("services")) {
            try {
                uris.add(ServiceAddress.checked(
                        "serviceURI", service.path("serviceURI").stringValue("")));
            } catch (IllegalArgumentException e) {
                LOG.debug("Published, but not as a service that could be reached: {}", e.getMessage());
            }
        }
        return uris;
    }

    private static List<OfferedDevice> introduced(URI service) throws InterruptedException {
        try (Connection connection = Connection.open(WebSocketLine::open, service, new Nobody())) {
            return Offers.of(
                    service,
                    connection
                            .call("Common.Capabilities", Message.object(), LIMIT)
                            .payload());
        } catch (XfsException e) {
            LOG.debug("No service at {}: {}", service, e.getMessage());
            return List.of();
        }
    }

    private static final class Nobody implements Hearing {
        @Override
        public void told(Message.Unsolicited event) {}

        @Override
        public void ended(DeviceStatus status) {}
    }
}
