package org.infomat.device.finding;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/// What is known of USB numbers: `usb-devices.txt`.
final class KnownDevices {
    private static final String FILE = "usb-devices.txt";
    private static final String ANY = "*";

    private final Map<String, Entry> byNumbers = new HashMap<>();

    private record Entry(Kind kind, Map<String, String> settings) {}

    KnownDevices(List<String> lines) {
        for (String line : lines) {
            String fact = line.replaceFirst("#.*", "").strip();
            if (!fact.isEmpty()) {
                add(fact.split("\\s+"));
            }
        }
    }

    static KnownDevices read() {
        try (InputStream in = KnownDevices.class.getResourceAsStream(FILE)) {
            byte[] bytes = Objects.requireNonNull(in, FILE).readAllBytes();
            return new KnownDevices(
                    new String(bytes, StandardCharsets.UTF_8).lines().toList());
        } catch (IOException e) {
            throw new UncheckedIOException("The program is not whole: " + FILE, e);
        }
    }

    private void add(String[] words) {
        if (words.length < 3 || !words[0].matches("[0-9a-f]{4}") || !words[1].matches("[0-9a-f]{4}|\\*")) {
            throw new IllegalArgumentException(
                    FILE + ": a line is VENDOR PRODUCT KIND, not '" + String.join(" ", words) + "'");
        }
        Map<String, String> settings = new LinkedHashMap<>();
        Stream.of(words).skip(3).map(word -> word.split("=", 2)).forEach(pair -> settings.put(pair[0], pair[1]));
        byNumbers.put(words[0] + ":" + words[1], new Entry(Kind.of(words[2]), settings));
    }

    /// By its model, then by its own name, then by its maker.
    Optional<Guess> guess(UsbDevice device) {
        return guess(device.vendor() + ":" + device.product(), device.label());
    }

    /// @param usb vendor and product, as in `0c2e:0b61`
    /// @param label what the device calls itself
    Optional<Guess> guess(String usb, String label) {
        return known(usb, Confidence.CERTAIN, Clue.KNOWN_MODEL)
                .or(() -> Kind.named(label).map(kind -> new Guess(kind, Map.of(), Confidence.LIKELY, Clue.OWN_WORD)))
                .or(() -> known(usb.replaceFirst(":.*", ":" + "\\" + ANY), Confidence.LIKELY, Clue.KNOWN_MAKER));
    }

    private Optional<Guess> known(String numbers, Confidence confidence, Clue clue) {
        return Optional.ofNullable(byNumbers.get(numbers))
                .map(entry -> new Guess(entry.kind(), entry.settings(), confidence, clue));
    }
}
