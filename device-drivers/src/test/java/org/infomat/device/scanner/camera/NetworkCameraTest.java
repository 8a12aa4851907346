package org.infomat.device.scanner.camera;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import org.infomat.device.DeviceException;
import org.infomat.device.DeviceId;
import org.infomat.device.DeviceReason;
import org.infomat.device.DriverSettings;
import org.infomat.device.Waiting;
import org.infomat.device.scanner.Barcode;
import org.infomat.device.scanner.BarcodeScanner;
import org.infomat.device.scanner.Symbology;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class NetworkCameraTest {
    private static final DeviceId ID = new DeviceId("scanner");
    private static final byte[] END = new byte[0];

    private final BlockingQueue<byte[]> pictures = new LinkedBlockingQueue<>();
    private HttpServer server;

    @BeforeEach
    void startServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/video", this::stream);
        server.start();
    }

    private void stream(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "multipart/x-mixed-replace; boundary=frame");
        exchange.sendResponseHeaders(200, 0);
        try (OutputStream out = exchange.getResponseBody()) {
            for (byte[] picture = pictures.take(); picture != END; picture = pictures.take()) {
                out.write(("--frame\r\nContent-Type: image/jpeg\r\nContent-Length: " + picture.length + "\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
                out.write(picture);
                out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
                out.flush();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @AfterEach
    void stopServer() {
        server.stop(0);
    }

    private BarcodeScanner open(String path) throws Exception {
        String address = "http://127.0.0.1:" + server.getAddress().getPort() + path;
        return new CameraScannerDriver().open(ID, new DriverSettings(Map.of("camera", address)));
    }

    @Test
    void a_code_before_a_network_camera_is_read() throws Exception {
        pictures.add(END); // the camera is asked once at the start
        try (BarcodeScanner scanner = open("/video")) {
            Waiting<Barcode> waiting = new Waiting<>(scanner::scan);
            pictures.add(Pictures.jpeg(Pictures.nothing()));
            pictures.add(new byte[] {1, 2, 3});
            pictures.add(Pictures.jpeg(Pictures.of("ДАЛЕКО")));
            assertThat(waiting.result()).isEqualTo(new Barcode(Symbology.QR_CODE, "ДАЛЕКО"));
        }
    }

    @Test
    void a_camera_that_ends_the_connection_is_gone() throws Exception {
        pictures.add(END);
        try (BarcodeScanner scanner = open("/video")) {
            Waiting<Barcode> waiting = new Waiting<>(scanner::scan);
            pictures.add(END);
            assertThat(waiting.failure()).isInstanceOf(DeviceException.class);
            assertThat(scanner.status().reason()).isEqualTo(DeviceReason.UNPLUGGED);
        }
    }

    @Test
    void an_address_without_a_camera_is_refused() {
        DeviceException refusal = catchThrowableOfType(DeviceException.class, () -> open("/nothing"));
        assertThat(refusal.status().reason()).isEqualTo(DeviceReason.PORT_REFUSED);
    }

    @Test
    void a_host_that_does_not_answer_is_missing() {
        server.stop(0);
        DeviceException refusal = catchThrowableOfType(DeviceException.class, () -> open("/video"));
        assertThat(refusal.status().reason()).isEqualTo(DeviceReason.PORT_MISSING);
    }

    @Test
    void pictures_without_a_length_end_where_the_picture_ends() throws IOException {
        byte[] picture = Pictures.jpeg(Pictures.nothing());
        byte[] head = "--b\r\nContent-Type: image/jpeg\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
        byte[] sent = new byte[head.length + picture.length];
        System.arraycopy(head, 0, sent, 0, head.length);
        System.arraycopy(picture, 0, sent, head.length, picture.length);
        assertThat(new MultipartPictures(new ByteArrayInputStream(sent)).next()).isEqualTo(picture);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--b\r\nContent-Length: 99999999\r\n\r\n", "--b\r\nContent-Length: -1\r\n\r\n"})
    void a_picture_of_an_impossible_length_is_refused(String sent) {
        MultipartPictures parts =
                new MultipartPictures(new ByteArrayInputStream(sent.getBytes(StandardCharsets.US_ASCII)));
        assertThatThrownBy(parts::next).isInstanceOf(IOException.class).hasMessageContaining("announces");
    }

    @Test
    void a_stream_that_ends_says_so() {
        MultipartPictures parts = new MultipartPictures(new ByteArrayInputStream(new byte[0]));
        assertThatThrownBy(parts::next).isInstanceOf(EOFException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "camera, video0, 'http address'",
        "camera, http://user:secret@host/, 'http address'",
        "codes, qr, some of",
        "width, 10, between 160 and 4096",
        "rearm, -1, not negative",
        "port, /dev/video0, Unknown [port]"
    })
    void settings_that_cannot_be_are_refused_without_opening(String key, String value, String reason) {
        Map<String, String> settings = new java.util.HashMap<>(Map.of("camera", "/dev/video0"));
        settings.put(key, value);
        assertThatThrownBy(() -> new CameraScannerDriver().check(new DriverSettings(settings)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(reason);
    }
}
