package org.infomat.device.bridge.xfs4iot;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/// A bar code reader's service.
final class MakersScanner extends MakersService {
    /// A command that is on its way has arrived after this.
    private static final Duration ON_ITS_WAY = Duration.ofMillis(700);

    private Optional<Order> waiting = Optional.empty();

    MakersScanner(Framing framing) {
        super(framing, "BarcodeReader");
        ObjectNode can = can("barcodeReader");
        can.put("canFilterSymbologies", true);
        can.putObject("symbologies").put("qrCode", true).put("pdf417", true).put("ean13", true);
        does("BarcodeReader.Read", this::await);
    }

    @Override
    void tellStatus(ObjectNode status) {
        status.putObject("barcodeReader").put("scanner", "on");
    }

    private synchronized void await(Order order) {
        waiting = Optional.of(order);
        notifyAll();
    }

    /// Somebody holds a code before it: it is read where it is told to read, or is about to be.
    void hold(String symbology, String text) throws InterruptedException {
        reads(symbology, Base64.getEncoder().encodeToString(text.getBytes(UTF_8)));
    }

    /// @param base64 what it says that it has read
    synchronized boolean reads(String symbology, String base64) throws InterruptedException {
        long end = System.nanoTime() + ON_ITS_WAY.toNanos();
        while (waiting.filter(Order::open).isEmpty()) {
            long left = (end - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                return false;
            }
            wait(left);
        }
        ObjectNode read = Message.object();
        read.putArray("readOutput").addObject().put("symbology", symbology).put("barcodeData", base64);
        waiting.orElseThrow().succeed(read);
        return true;
    }

    synchronized boolean reading() {
        return waiting.filter(Order::open).isPresent();
    }

    /// What the last command to read asked for.
    synchronized ObjectNode asked() {
        return (ObjectNode) waiting.orElseThrow().payload();
    }
}
