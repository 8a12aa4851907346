package org.infomat.device.printer.ipp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.infomat.device.DriverSettings;
import org.infomat.device.printer.ipp.IppRequest.Operation;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Printers that begin to answer and then do not end as they should.
class IppConnectionTest {
    private final CountDownLatch over = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private HttpServer printer;
    private volatile Body body;
    private volatile Headers asked = new Headers();

    private interface Body {
        void write(OutputStream out) throws IOException, InterruptedException;
    }

    @BeforeEach
    void serve() throws IOException {
        printer = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        printer.setExecutor(threads);
        printer.createContext("/", exchange -> {
            exchange.getRequestBody().readAllBytes();
            asked = exchange.getRequestHeaders();
            exchange.sendResponseHeaders(200, 0);
            try (OutputStream out = exchange.getResponseBody()) {
                body.write(out);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        printer.start();
    }

    @AfterEach
    void end() {
        over.countDown();
        printer.stop(0);
        threads.shutdownNow();
    }

    @Test
    void an_answer_that_stops_in_the_middle_is_not_waited_for_beyond_the_limit() {
        body = out -> {
            out.write(1);
            out.flush();
            over.await();
        };
        assertThatThrownBy(() -> ask(Duration.ofMillis(300))).isInstanceOf(HttpTimeoutException.class);
    }

    @Test
    void an_answer_without_end_is_not_held_in_memory() {
        body = out -> {
            while (over.getCount() > 0) {
                out.write(new byte[1 << 16]);
            }
        };
        assertThatThrownBy(() -> ask(Duration.ofSeconds(20)))
                .isInstanceOf(IOException.class)
                .isNotInstanceOf(HttpTimeoutException.class);
    }

    @Test
    void an_answer_as_it_should_be_is_read() throws Exception {
        body = out -> out.write(new byte[] {2, 0, 0, 0, 0, 0, 0, 7, 1, 3});
        assertThat(ask(Duration.ofSeconds(20)).number()).isEqualTo(7);
    }

    @Test
    void a_printer_is_not_asked_whether_it_speaks_another_http() throws Exception {
        body = out -> out.write(new byte[] {2, 0, 0, 0, 0, 0, 0, 7, 1, 3});
        ask(Duration.ofSeconds(20));
        assertThat(asked).containsKey("Content-type").doesNotContainKeys("Upgrade", "Http2-settings");
    }

    private IppResponse ask(Duration limit) throws IOException, InterruptedException {
        String uri = "ipp://localhost:" + printer.getAddress().getPort() + "/ipp/print";
        IppSettings settings = IppSettings.of(new DriverSettings(Map.of("uri", uri)));
        try (IppConnection connection = new IppConnection(settings, new HttpCarrier(settings.http()))) {
            return connection.send(connection.request(Operation.GET_PRINTER_ATTRIBUTES), new byte[0], limit);
        }
    }
}
