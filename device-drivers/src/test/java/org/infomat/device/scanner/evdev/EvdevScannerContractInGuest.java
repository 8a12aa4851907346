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

    private Process device;
    private Path file;

    @Override
    protected BarcodeScanner open() throws Exception {
        if (device == null) {
            plugIn();
        }
        return new EvdevScannerDriver().open(new DeviceId("scanner"), new DriverSettings(Map.of("usb", USB)));
    }

    @Override
    protected void hold(String text) throws Exception {
        try (OutputStream keys = Files.newOutputStream(file)) {
            keys.write(Typist.bytes(Typist.scan("]Q1" + text)));
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
