package org.infomat.device.signal.pi4j;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.infomat.device.port.Kernel;
import org.infomat.device.port.PortMissingException;

/// The GPIO chips of this machine.
record GpioChips(Kernel kernel, Path devices) {
    private static final String PREFIX = "gpiochip";

    /// Opens the chip of this number (`0`), name (`gpiochip0`) or label (`pinctrl-bcm2835`): a label stays the same
    /// when
    /// chips come in another order.
    GpioChip open(String chosen) throws IOException {
        if (chosen.matches("\\d+")) {
            return GpioChip.open(kernel, devices.resolve(PREFIX + chosen));
        }
        if (chosen.matches(PREFIX + "\\d+")) {
            return GpioChip.open(kernel, devices.resolve(chosen));
        }
        return labelled(chosen);
    }

    private GpioChip labelled(String label) throws IOException {
        List<GpioChip.Identity> others = new ArrayList<>();
        for (Path file : files()) {
            GpioChip chip = GpioChip.open(kernel, file);
            if (chip.info().label().equals(label)) {
                return chip;
            }
            others.add(chip.info());
            chip.close();
        }
        throw new PortMissingException(
                "There is no GPIO chip labelled '" + label + "'; there are " + words(others), null);
    }

    private static String words(List<GpioChip.Identity> chips) {
        return chips.isEmpty()
                ? "none"
                : chips.stream()
                        .map(chip -> chip.name() + " (" + chip.label() + ")")
                        .collect(Collectors.joining(", "));
    }

    private List<Path> files() throws IOException {
        List<Path> files = new ArrayList<>();
        try (DirectoryStream<Path> found = Files.newDirectoryStream(devices, PREFIX + "*")) {
            found.forEach(files::add);
        }
        files.sort(Comparator.comparingInt(GpioChips::number));
        return files;
    }

    private static int number(Path file) {
        return Integer.parseInt(file.getFileName().toString().substring(PREFIX.length()));
    }
}
