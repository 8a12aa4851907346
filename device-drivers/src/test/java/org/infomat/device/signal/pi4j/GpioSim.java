package org.infomat.device.signal.pi4j;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A GPIO chip that a kernel plays (its module `gpio-sim`), made and worked by writing files.
final class GpioSim {
    static final String LABEL = "infomat-test-chip";
    static final int LINES = 16;

    private static final Path MADE = Path.of("/sys/kernel/config/gpio-sim/board");
    private static final Path BANK = MADE.resolve("bank0");

    private GpioSim() {}

    /// Makes the chip where there is none yet, and puts it in its place.
    static void plugIn() throws IOException {
        if (!Files.exists(BANK)) {
            Files.createDirectory(MADE);
            Files.createDirectory(BANK);
            Files.writeString(BANK.resolve("num_lines"), String.valueOf(LINES));
            Files.writeString(BANK.resolve("label"), LABEL);
        }
        if (!there()) {
            Files.writeString(MADE.resolve("live"), "1");
        }
    }

    static void unplug() throws IOException {
        if (there()) {
            Files.writeString(MADE.resolve("live"), "0");
        }
    }

    private static boolean there() throws IOException {
        return word(MADE.resolve("live")).equals("1");
    }

    /// Its name, as in `/dev`.
    static String name() throws IOException {
        return word(BANK.resolve("chip_name"));
    }

    /// What is at the other end of a line that is an input.
    static void pull(int line, boolean high) throws IOException {
        Files.writeString(line(line).resolve("pull"), high ? "pull-up" : "pull-down");
    }

    static boolean high(int line) throws IOException {
        return word(line(line).resolve("value")).equals("1");
    }

    private static Path line(int line) throws IOException {
        return Path.of("/sys/devices/platform", word(MADE.resolve("dev_name")), name(), "sim_gpio" + line);
    }

    private static String word(Path file) throws IOException {
        return Files.readString(file).strip();
    }
}
