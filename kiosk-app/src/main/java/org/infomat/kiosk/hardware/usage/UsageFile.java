package org.infomat.kiosk.hardware.usage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.infomat.device.DeviceId;
import org.infomat.device.DeviceReason;
import org.infomat.kiosk.durable.DurableFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The counters on the disk, a line each: `receipt-printer PaperCutCount 12`. It is replaced as a whole: a power cut
/// leaves the old one or the new one.
final class UsageFile {
    private static final Logger LOG = LoggerFactory.getLogger(UsageFile.class);
    private static final String SINCE = "since";
    private static final String FAILED = "failed-";

    private final Path file;

    UsageFile(Path file) {
        this.file = file;
    }

    /// Counters are worth keeping and not worth a terminal: what cannot be read counts from zero again.
    Map<DeviceId, Usage> read() {
        Map<DeviceId, Usage> usages = new LinkedHashMap<>();
        if (Files.exists(file)) {
            try {
                Files.readAllLines(file).forEach(line -> read(line, usages));
            } catch (IOException e) {
                LOG.warn("The counters of the devices begin at zero: {} cannot be read: {}", file, e.toString());
            }
        }
        return usages;
    }

    private void read(String line, Map<DeviceId, Usage> usages) {
        String[] words = line.split(" ", -1);
        try {
            if (words.length != 3) {
                throw new IllegalArgumentException("three words are needed");
            }
            DeviceId device = new DeviceId(words[0]);
            Usage before = usages.getOrDefault(device, Usage.none(Instant.EPOCH));
            usages.put(device, with(before, words[1], words[2]));
        } catch (IllegalArgumentException | DateTimeParseException e) {
            LOG.warn("A line of {} is passed over: '{}': {}", file, line, e.getMessage());
        }
    }

    private static Usage with(Usage usage, String word, String value) {
        if (word.equals(SINCE)) {
            return new Usage(Instant.parse(value), usage.counts(), usage.failures());
        }
        if (word.startsWith(FAILED)) {
            return usage.plusFailure(DeviceReason.valueOf(word.substring(FAILED.length())), Long.parseLong(value));
        }
        return Statistic.of(word)
                .map(statistic -> usage.plus(statistic, Long.parseLong(value)))
                .orElseThrow(() -> new IllegalArgumentException("nothing is counted under '" + word + "'"));
    }

    void write(Map<DeviceId, Usage> usages) {
        List<String> lines = new ArrayList<>();
        usages.forEach((device, usage) -> lines.addAll(lines(device, usage)));
        try {
            new DurableFile(file).replace(String.join("\n", lines) + "\n");
        } catch (IOException e) {
            LOG.warn("The counters of the devices are not kept: {}: {}", file, e.toString());
        }
    }

    private static List<String> lines(DeviceId device, Usage usage) {
        List<String> lines = new ArrayList<>(List.of(device + " " + SINCE + " " + usage.since()));
        usage.counts().forEach((statistic, count) -> lines.add(device + " " + statistic.word() + " " + count));
        usage.failures().forEach((reason, count) -> lines.add(device + " " + FAILED + reason + " " + count));
        return lines;
    }
}
