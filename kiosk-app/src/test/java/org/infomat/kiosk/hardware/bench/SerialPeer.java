package org.infomat.kiosk.hardware.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.infomat.device.port.PtyPair;
import org.infomat.kiosk.hardware.DeviceClass;
import org.jspecify.annotations.Nullable;

/// A scanner, a reader of magnetic stripes or a printer on a pair of pseudo-terminals, under a name that stays when the
/// cable is another.
final class SerialPeer implements Peer {
    private final String name;
    private final DeviceClass deviceClass;
    private final Path port;
    private final @Nullable PrinterProcess printer;
    private @Nullable PtyPair cable;

    SerialPeer(String name, DeviceClass deviceClass) throws Exception {
        this.name = name;
        this.deviceClass = deviceClass;
        printer = deviceClass == DeviceClass.RECEIPT_PRINTER ? new PrinterProcess() : null;
        port = Files.createTempDirectory("bench").resolve("port");
        plugIn();
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public DeviceClass deviceClass() {
        return deviceClass;
    }

    @Override
    public String driver() {
        return switch (deviceClass) {
            case BARCODE_SCANNER -> "serial-scanner";
            case CARD_READER -> "magstripe";
            case RECEIPT_PRINTER -> "escpos";
            case DOCUMENT_PRINTER, SIGNALS -> throw new IllegalStateException(deviceClass + " is on no serial line");
        };
    }

    @Override
    public Map<String, String> settings() {
        return Map.of("port", port.toString(), "baud", "115200");
    }

    @Override
    public void unplug() throws IOException {
        Files.deleteIfExists(port);
        if (cable != null) {
            cable.close();
        }
    }

    @Override
    public void plugIn() throws IOException, InterruptedException {
        PtyPair fresh = PtyPair.start();
        cable = fresh;
        if (printer != null) {
            printer.order("serve " + fresh.theirs().toRealPath());
        }
        Files.createSymbolicLink(port, fresh.ours().toRealPath());
    }

    /// Sends as fast as the line takes it, until the cable is pulled.
    void flood() throws IOException {
        if (cable != null) {
            byte[] noise = new byte[4_096];
            Arrays.fill(noise, (byte) 'U');
            try (OutputStream out = Files.newOutputStream(cable.theirs())) {
                while (!Thread.currentThread().isInterrupted()) {
                    out.write(noise);
                }
            }
        }
    }

    @Override
    public void close() throws IOException {
        unplug();
        Files.deleteIfExists(port.getParent());
        if (printer != null) {
            printer.close();
        }
    }
}
