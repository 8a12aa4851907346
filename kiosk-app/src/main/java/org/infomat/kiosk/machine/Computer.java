package org.infomat.kiosk.machine;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// What the computer says of itself: storage, memory, temperature. What it does not say is empty, never a guess.
public final class Computer {
    private static final int MILLI = 1000;
    private static final long KIBI = 1024;

    private final Path root;

    public Computer() {
        this(Path.of("/"));
    }

    /// @param root under which `proc` and `sys` are
    Computer(Path root) {
        this.root = root;
    }

    /// In bytes.
    public record Room(long used, long whole) {}

    /// Of the file system that a folder is on.
    public Optional<Room> storage(Path folder) {
        try {
            FileStore store = Files.getFileStore(folder);
            return Optional.of(new Room(store.getTotalSpace() - store.getUsableSpace(), store.getTotalSpace()));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    public Room program() {
        Runtime runtime = Runtime.getRuntime();
        return new Room(runtime.totalMemory() - runtime.freeMemory(), runtime.maxMemory());
    }

    /// As `/proc/meminfo` has it (Linux, `proc(5)`).
    public Optional<Room> memory() {
        Map<String, Long> kibibytes = new HashMap<>();
        for (String line : lines(root.resolve("proc/meminfo"))) {
            String[] words = line.split("[:\\s]+", -1);
            if (words.length > 1 && words[1].matches("[0-9]{1,15}")) {
                kibibytes.put(words[0], Long.parseLong(words[1]) * KIBI);
            }
        }
        Long whole = kibibytes.get("MemTotal");
        Long free = kibibytes.get("MemAvailable");
        return whole == null || free == null ? Optional.empty() : Optional.of(new Room(whole - free, whole));
    }

    /// Degrees Celsius at the hottest place that tells (`/sys/class/thermal`).
    public Optional<Integer> temperature() {
        Path zones = root.resolve("sys/class/thermal");
        if (!Files.isDirectory(zones)) {
            return Optional.empty();
        }
        try (Stream<Path> all = Files.list(zones)) {
            return all.filter(zone -> String.valueOf(zone.getFileName()).startsWith("thermal_zone"))
                    .flatMap(zone -> lines(zone.resolve("temp")).stream())
                    .filter(line -> line.matches("-?[0-9]{1,7}"))
                    .map(line -> Integer.parseInt(line) / MILLI)
                    .max(Integer::compareTo);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            return List.of();
        }
    }
}
