package org.infomat.kiosk.hardware.bench;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import org.infomat.kiosk.hardware.DeviceClass;

/// A network camera that nobody looks through.
final class CameraPeer implements Peer {
    private final HttpServer camera;

    CameraPeer() throws IOException {
        camera = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        camera.createContext("/", exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "multipart/x-mixed-replace; boundary=frame");
            exchange.sendResponseHeaders(200, 0);
            exchange.close();
        });
        camera.start();
    }

    @Override
    public String name() {
        return "camera, network";
    }

    @Override
    public DeviceClass deviceClass() {
        return DeviceClass.BARCODE_SCANNER;
    }

    @Override
    public String driver() {
        return "camera-scanner";
    }

    @Override
    public Map<String, String> settings() {
        return Map.of("camera", "http://127.0.0.1:" + camera.getAddress().getPort() + "/video.mjpg");
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
    public void close() {
        camera.stop(0);
    }
}
