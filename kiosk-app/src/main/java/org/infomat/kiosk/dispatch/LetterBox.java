package org.infomat.kiosk.dispatch;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.infomat.kiosk.durable.DurableFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What waits to be told to the hub: a file each, whole after a power cut, in the order in which it came. It is not
/// encrypted, since nothing of a person is in it. Where the disk fails it is kept in memory alone, and the log says so.
final class LetterBox {
    private static final Logger LOG = LoggerFactory.getLogger(LetterBox.class);
    /// A terminal that is cut off for months must not fill its disk.
    private static final int MOST = 500;

    private static final int MOST_REPORTS = 10;
    /// A number that grows, the kind, the id.
    private static final Pattern NAME = Pattern.compile("(\\d{19})-(event-|report-)([0-9a-f-]{36})\\.json");

    private final Path folder;
    private final List<Slot> slots = new ArrayList<>();
    private long last;

    private record Slot(long number, Letter letter) {
        String name() {
            return "%019d-%s%s.json".formatted(number, letter.kind().prefix(), letter.id());
        }
    }

    /// With what has waited there before.
    LetterBox(Path folder) {
        this.folder = folder;
        if (Files.isDirectory(folder)) {
            read();
        }
    }

    private void read() {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.json")) {
            for (Path file : files) {
                read(file);
            }
        } catch (IOException e) {
            LOG.error("What waited for the hub cannot be read from {}: {}", folder, e.toString());
        }
        slots.sort(Comparator.comparingLong(Slot::number));
        last = slots.isEmpty() ? 0 : slots.getLast().number();
    }

    private void read(Path file) throws IOException {
        Matcher name = NAME.matcher(String.valueOf(file.getFileName()));
        if (name.matches()) {
            Letter.Kind kind =
                    name.group(2).equals(Letter.Kind.EVENT.prefix()) ? Letter.Kind.EVENT : Letter.Kind.REPORT;
            Letter letter = new Letter(kind, UUID.fromString(name.group(3)), Files.readString(file));
            slots.add(new Slot(Long.parseLong(name.group(1)), letter));
        }
    }

    synchronized void put(Letter letter) {
        Slot slot = new Slot(++last, letter);
        slots.add(slot);
        try {
            new DurableFile(folder.resolve(slot.name())).replace(letter.text());
        } catch (IOException e) {
            LOG.error("What the hub is to be told is lost at a restart: {}", e.toString());
        }
        dropOldest(Letter.Kind.REPORT, MOST_REPORTS);
        dropOldest(Letter.Kind.EVENT, MOST);
    }

    private void dropOldest(Letter.Kind kind, int most) {
        List<Letter> waiting = waiting(kind);
        for (Letter letter : waiting.subList(0, Math.max(0, waiting.size() - most))) {
            LOG.warn("The hub will not be told of {} {}: more than {} wait", letter.kind(), letter.id(), most);
            remove(letter);
        }
    }

    /// The oldest first.
    synchronized List<Letter> waiting(Letter.Kind kind) {
        return slots.stream()
                .map(Slot::letter)
                .filter(letter -> letter.kind() == kind)
                .toList();
    }

    synchronized void remove(Letter letter) {
        slots.stream().filter(slot -> slot.letter().equals(letter)).findFirst().ifPresent(slot -> {
            slots.remove(slot);
            try {
                Files.deleteIfExists(folder.resolve(slot.name()));
            } catch (IOException e) {
                LOG.warn("{} will be told once more after a restart: {}", letter.id(), e.toString());
            }
        });
    }
}
