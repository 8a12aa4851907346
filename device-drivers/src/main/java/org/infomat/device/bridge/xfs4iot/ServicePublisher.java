package org.infomat.device.bridge.xfs4iot;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.infomat.device.DeviceStatus;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/// Finds the XFS4IoT services of a computer: it asks each port that the standard permits for a publisher, each
/// publisher for its services, and each service what it is. Takes a few seconds at most.
public final class ServicePublisher {
    private static final Logger LOG = LoggerFactory.getLogger(ServicePublisher.class);
    private static final int FIRST_PORT = 5_846;
    private static final int LAST_PORT = 5_856;
    private static final int MOST_SERVICES = 64;
    private static final Duration LIMIT = Duration.ofSeconds(1);
    private static final String PATH = "/xfs4iot/v1.0";

    private ServicePublisher() {}

    /// Those of this computer are found at `127.0.0.1`.
    public static List<FoundService> services(String host) throws InterruptedException {
        Stream<String> plain = Stream.concat(Stream.of("ws://" + host), ports("ws://" + host));
        Stream<String> secured = Stream.concat(Stream.of("wss://" + host), ports("wss://" + host));
        return services(Stream.concat(plain, secured)
                .map(start -> URI.create(start + PATH))
                .toList());
    }

    private static Stream<String> ports(String start) {
        return IntStream.rangeClosed(FIRST_PORT, LAST_PORT).mapToObj(port -> start + ":" + port);
    }

    static List<FoundService> services(List<URI> publishers) throws InterruptedException {
        Set<URI> published = new TreeSet<>();
        for (Set<URI> some : atOnce(publishers, ServicePublisher::published)) {
            published.addAll(some);
        }
        return atOnce(published.stream().limit(MOST_SERVICES).toList(), ServicePublisher::introduced).stream()
                .flatMap(Optional::stream)
                .toList();
    }

    private interface Question<T> {
        T ask(URI uri) throws InterruptedException;
    }

    /// The answers in the order of the questions.
    private static <T> List<T> atOnce(List<URI> uris, Question<T> question) throws InterruptedException {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<T>> questions = uris.stream()
                    .<Callable<T>>map(uri -> () -> question.ask(uri))
                    .toList();
            List<T> answers = new ArrayList<>();
            for (Future<T> answer : threads.invokeAll(questions)) {
                answers.add(answer.get());
            }
            return answers;
        } catch (ExecutionException e) {
            throw new IllegalStateException("A service was asked in a way that failed", e);
        }
    }

    /// What a publisher says there is; nothing where none answers. It may tell services one by one before it is done.
    private static Set<URI> published(URI publisher) throws InterruptedException {
        Set<URI> services = new ConcurrentSkipListSet<>();
        try (Connection connection = Connection.open(publisher, new Nobody())) {
            services.addAll(uris(connection
                    .call(
                            "ServicePublisher.GetServices",
                            Message.object(),
                            LIMIT,
                            () -> {},
                            event -> services.addAll(uris(event.payload())))
                    .payload()));
        } catch (XfsException e) {
            return services; // what has been told so far
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

    private static Optional<FoundService> introduced(URI uri) throws InterruptedException {
        try (Connection connection = Connection.open(uri, new Nobody())) {
            JsonNode capabilities = connection
                    .call("Common.Capabilities", Message.object(), LIMIT)
                    .payload();
            return Optional.of(new FoundService(uri, drivers(capabilities)));
        } catch (XfsException e) {
            return Optional.empty();
        }
    }

    private static Set<String> drivers(JsonNode capabilities) {
        Set<String> drivers = new TreeSet<>();
        for (JsonNode one : capabilities.path("interfaces")) {
            switch (one.path("name").stringValue("")) {
                case "CardReader" -> drivers.add(Xfs4IotCardDriver.NAME);
                case "Printer" -> drivers.add(Xfs4IotPrinterDriver.NAME);
                case "BarcodeReader" -> drivers.add(Xfs4IotScannerDriver.NAME);
                case "Lights", "Auxiliaries" -> drivers.add(Xfs4IotSignalDriver.NAME);
                default -> {} // a kind of device that a terminal has no use for
            }
        }
        return drivers;
    }

    private static final class Nobody implements Hearing {
        @Override
        public void told(Message.Unsolicited event) {}

        @Override
        public void ended(DeviceStatus status) {}
    }
}
