package org.infomat.device.finding;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.infomat.device.DriverSettings;
import org.infomat.device.scanner.BarcodeScanner;

/// Cameras. A board's own video files may as well be codecs.
record Cameras(Path devices, Path system) implements Bus {
    private static final Pattern NAMES = Pattern.compile("video\\d+");

    @Override
    public String name() {
        return devices.resolve("v4l").toString();
    }

    @Override
    public List<Found> look() throws IOException {
        List<Found> found = new ArrayList<>();
        for (Path file : new DeviceFolder(devices).files("", NAMES)) {
            Path kernelDevice = system.resolve("class/video4linux").resolve(file.getFileName());
            if (pictures(kernelDevice)) {
                found.add(found(file, kernelDevice));
            }
        }
        return found;
    }

    /// A camera's second file carries no pictures but what is known about them.
    private static boolean pictures(Path kernelDevice) throws IOException {
        String index = SystemFile.word(kernelDevice, "index");
        return index.isEmpty() || index.equals("0");
    }

    private Found found(Path file, Path kernelDevice) throws IOException {
        Path lasting = new DeviceFolder(devices).lasting(file, "", "v4l/by-id", "v4l/by-path");
        Optional<UsbDevice> usb = UsbDevice.of(kernelDevice.resolve("device"));
        Proposal proposal = new Proposal(
                BarcodeScanner.class,
                "camera-scanner",
                new DriverSettings(Map.of("camera", lasting.toString())),
                usb.isPresent() ? Confidence.LIKELY : Confidence.POSSIBLE,
                Clue.KIND_OF_PORT);
        return new Found(
                lasting.toString(),
                SystemFile.word(kernelDevice, "name"),
                List.of(proposal),
                DeviceFolder.hindrance(file, true));
    }
}
