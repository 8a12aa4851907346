package org.infomat.device.finding;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.infomat.device.DriverSettings;
import org.infomat.device.scanner.BarcodeScanner;
import org.infomat.device.scanner.evdev.InputDevice;
import org.infomat.device.scanner.evdev.InputDevices;

/// Whatever types: scanners that act as a keyboard, and keyboards. One that nobody knows for a scanner may be one too.
record Keyboards(Path devices, Path system, KnownDevices known) implements Bus {
    @Override
    public String name() {
        return files().toString();
    }

    private Path files() {
        return devices.resolve("input");
    }

    @Override
    public List<Found> look() throws IOException {
        List<Found> found = new ArrayList<>();
        for (InputDevice device : new InputDevices(system, files()).keyboards()) {
            found.add(found(device));
        }
        return found;
    }

    private Found found(InputDevice device) throws IOException {
        Path lasting = new DeviceFolder(devices).lasting(device.file(), "-event-kbd", "input/by-id", "input/by-path");
        Guess guess = known.guess(device.usb(), device.name())
                .orElseGet(() -> new Guess(Kind.SCANNER, Map.of(), Confidence.POSSIBLE, Clue.KIND_OF_PORT));
        return new Found(
                lasting.toString(),
                device.name(),
                guess.kind() == Kind.SCANNER ? List.of(proposal(lasting, device, guess)) : List.of(),
                DeviceFolder.hindrance(device.file(), false));
    }

    /// A device file's number changes with every start: without a link the USB numbers name it, or its name.
    private static Proposal proposal(Path lasting, InputDevice device, Guess guess) {
        Map<String, String> settings =
                lasting.equals(device.file()) ? Map.of("usb", device.usb()) : Map.of("device", lasting.toString());
        return new Proposal(
                BarcodeScanner.class,
                "keyboard-scanner",
                new DriverSettings(settings),
                guess.confidence(),
                guess.clue());
    }
}
