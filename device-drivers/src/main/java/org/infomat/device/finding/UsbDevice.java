package org.infomat.device.finding;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A device at USB, as it describes itself.
///
/// @param vendor four hexadecimal digits, as is the product
record UsbDevice(String vendor, String product, String make, String model) {
    /// The USB device that one of the kernel's devices belongs to; none where it hangs on something else.
    static Optional<UsbDevice> of(Path kernelDevice) throws IOException {
        if (!Files.exists(kernelDevice)) {
            return Optional.empty();
        }
        for (Path at = kernelDevice.toRealPath(); at != null; at = at.getParent()) {
            if (Files.exists(at.resolve("idVendor"))) {
                return Optional.of(new UsbDevice(
                        SystemFile.word(at, "idVendor"),
                        SystemFile.word(at, "idProduct"),
                        SystemFile.word(at, "manufacturer"),
                        SystemFile.word(at, "product")));
            }
        }
        return Optional.empty();
    }

    /// Its own name, or its numbers.
    String label() {
        String own = Stream.of(model.startsWith(make) ? "" : make, model)
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(" "));
        return own.isEmpty() ? "USB " + vendor + ":" + product : own;
    }
}
