package org.infomat.kiosk.hardware.bench;

import com.sun.net.httpserver.HttpServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.infomat.device.bridge.xfs4iot.MakersCabinet;
import org.infomat.device.printer.ipp.IppPrinterAtRest;
import org.infomat.kiosk.hardware.DeviceClass;

/// A device that is there for what it costs at rest.
///
/// @param end what ends it
record StillPeer(String name, DeviceClass deviceClass, String driver, Map<String, String> settings, End end)
        implements Peer {
    interface End {
        void come() throws IOException;
    }

    /// A network camera that nobody looks through.
    static StillPeer camera() throws IOException {
        HttpServer camera = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        camera.createContext("/", exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "multipart/x-mixed-replace; boundary=frame");
            exchange.sendResponseHeaders(200, 0);
            exchange.close();
        });
        camera.start();
        String address = "http://127.0.0.1:" + camera.getAddress().getPort() + "/video.mjpg";
        return new StillPeer(
                "camera, network",
                DeviceClass.BARCODE_SCANNER,
                "camera-scanner",
                Map.of("camera", address),
                () -> camera.stop(0));
    }

    static StillPeer documents() throws IOException, InterruptedException {
        IppPrinterAtRest printer = IppPrinterAtRest.start();
        return new StillPeer(
                "printer, IPP", DeviceClass.DOCUMENT_PRINTER, "ipp", Map.of("uri", printer.uri()), printer::close);
    }

    /// Sensors and lamps behind a maker's XFS4IoT services, which are in a process of their own.
    static StillPeer signals() throws IOException {
        Process cabinet = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        MakersCabinet.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        BufferedReader told = cabinet.inputReader(StandardCharsets.UTF_8);
        return new StillPeer(
                "signals, XFS4IoT",
                DeviceClass.SIGNALS,
                "xfs4iot-signals",
                Map.of("auxiliaries", address(told), "lights", address(told)),
                cabinet.getOutputStream()::close);
    }

    private static String address(BufferedReader told) throws IOException {
        String address = told.readLine();
        if (address == null) {
            throw new IOException("The maker's services do not start");
        }
        return address;
    }

    @Override
    public void unplug() {
        throw new UnsupportedOperationException("It is there for what it costs at rest");
    }

    @Override
    public void plugIn() {
        throw new UnsupportedOperationException("It is there for what it costs at rest");
    }

    @Override
    public void close() throws IOException {
        end.come();
    }
}
