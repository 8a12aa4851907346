package org.infomat.device.signal.pi4j;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.infomat.device.port.Kernel;
import org.infomat.device.port.PortMissingException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The GPIO chips of this machine.
public record GpioChips(Kernel kernel, Path devices) {
    private static final Logger LOG = LoggerFactory.getLogger(GpioChips.class);
    private static final String PREFIX = "gpiochip";

    /// Opens the chip of this number (`0`), name (`gpiochip0`) or label (`pinctrl-bcm2835`): a label stays the same
    /// when chips come in another order.
    GpioChip open(String chosen) throws IOException {
        if (chosen.matches("\\d+")) {
            return KernelChip.open(kernel, devices.resolve(PREFIX + chosen));
        }
        if (chosen.matches(PREFIX + "\\d+")) {
            return KernelChip.open(kernel, devices.resolve(chosen));
        }
        return labelled(chosen);
    }

    private GpioChip labelled(String label) throws IOException {
        List<GpioChip.Identity> others = new ArrayList<>();
        for (Path file : files()) {
            GpioChip chip = KernelChip.open(kernel, file);
            if (chip.info().label().equals(label)) {
                return chip;
            }
            others.add(chip.info());
            chip.close();
        }
        throw new PortMissingException(
                "There is no GPIO chip labelled '" + label + "'; there are " + words(others), null);
    }

    /// The label of each chip by its name, as far as its file can be opened: `gpiochip0` is `pinctrl-bcm2835`.
    public SortedMap<String, String> labels() throws IOException {
        SortedMap<String, String> labels = new TreeMap<>();
        for (Path file : files()) {
            String name = file.getFileName().toString();
            try (GpioChip chip = KernelChip.open(kernel, file)) {
                labels.put(name, chip.info().label());
            } catch (IOException e) {
                LOG.debug("{} does not tell its label: {}", file, e.getMessage());
                labels.put(name, "");
            }
        }
        return labels;
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
