package org.infomat.device.scanner.evdev;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.infomat.device.DeviceId;
import org.infomat.device.DriverSettings;
import org.infomat.device.scanner.BarcodeScanner;
import org.infomat.device.scanner.BarcodeScannerContract;
import org.junit.jupiter.api.AfterEach;

/// Runs in a guest: the kernel makes an input device of evemu's description, and what is written to its file is what it
/// types.
class EvdevScannerContractInGuest extends BarcodeScannerContract {
    private static final String USB = "0c2e:0b61";

    /// What is typed at one time: a key pressed and let go.
    private static final int STROKE = 4 * InputEvent.SIZE;

    private Process device;
    private Path file;

    @Override
    protected BarcodeScanner open() throws Exception {
        if (device == null) {
            plugIn();
        }
        return new EvdevScannerDriver()
                .open(new DeviceId("scanner"), new DriverSettings(Map.of("usb", USB, "idle-gap", "1000")));
    }

    @Override
    protected void hold(String text) throws Exception {
        byte[] keys = Typist.bytes(Typist.scan("]Q1" + text));
        try (OutputStream out = Files.newOutputStream(file)) {
            for (int from = 0; from < keys.length; from += STROKE) {
                out.write(keys, from, Math.min(STROKE, keys.length - from));
                TimeUnit.MILLISECONDS.sleep(10);
            }
        }
        TimeUnit.MILLISECONDS.sleep(500);
    }

    @Override
    protected void unplug() throws Exception {
        device.destroyForcibly().waitFor();
        while (Files.exists(file)) {
            TimeUnit.MILLISECONDS.sleep(1);
        }
    }

    @Override
    protected void plugIn() throws Exception {
        Path description = Path.of(getClass().getResource("scanner.evemu").toURI());
        device = new ProcessBuilder("evemu-device", description.toString()).start();
        Optional<InputDevice> found = Optional.empty();
        while (found.isEmpty() || !Files.exists(found.get().file())) {
            TimeUnit.MILLISECONDS.sleep(20);
            found = InputDevices.present().first(input -> input.usb().equals(USB));
        }
        file = found.get().file();
    }

    @AfterEach
    void pullOut() throws Exception {
        unplug();
    }
}
