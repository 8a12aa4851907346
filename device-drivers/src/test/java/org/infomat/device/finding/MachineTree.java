package org.infomat.device.finding;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/// A machine's device files and what its kernel says of them, in a folder.
record MachineTree(Path root) {
    Path devices() {
        return root.resolve("dev");
    }

    Path system() {
        return root.resolve("sys");
    }

    Finder finder() throws IOException {
        Files.createDirectories(devices());
        return new Finder(devices(), system());
    }

    Path deviceFile(String name) throws IOException {
        Path file = devices().resolve(name);
        Files.createDirectories(file.getParent());
        return Files.createFile(file);
    }

    /// A link of udev to a device file.
    Path link(String name, Path file) throws IOException {
        Path link = devices().resolve(name);
        Files.createDirectories(link.getParent());
        return Files.createSymbolicLink(link, file);
    }

    void says(String kernelDevice, Map<String, String> words) throws IOException {
        for (Map.Entry<String, String> word : words.entrySet()) {
            Path file = system().resolve(kernelDevice).resolve(word.getKey());
            Files.createDirectories(file.getParent());
            Files.writeString(file, word.getValue() + "\n");
        }
    }

    /// The kernel's device, of that class, is the first interface of this USB device.
    void atUsb(String kernelDevice, String numbers, String make, String model) throws IOException {
        String usb = "devices/usb1/" + numbers.replace(':', '-');
        says(usb, Map.of("idVendor", numbers.substring(0, 4), "idProduct", numbers.substring(5)));
        says(usb, Map.of("manufacturer", make, "product", model));
        Path bus = Files.createDirectories(system().resolve(usb).resolve("1-1:1.0"));
        Path device = system().resolve(kernelDevice).resolve("device");
        Files.createDirectories(device.getParent());
        Files.createSymbolicLink(device, bus);
    }
}
