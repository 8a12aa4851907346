package org.infomat.kiosk.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.infomat.kiosk.durable.DurableFile;
import org.infomat.kiosk.identity.TerminalKey;
import org.jspecify.annotations.Nullable;

/// What technicians did at this terminal. Each record is signed by the terminal and names the hash of the one before;
/// it is on the disk before `append` returns. What that notices, and what it cannot: `docs/audit.md`. Safe for many
/// threads.
public final class AuditLog {
    private static final int REMEMBERED = 200;

    private final Path folder;
    private final Path file;
    private final Path headFile;
    private final TerminalKey key;
    private final InstantSource clock;
    private final Deque<AuditRecord> latest = new ArrayDeque<>();
    private @Nullable AuditHead head;

    /// @param folder where `audit.log` and `audit.head` are kept
    public AuditLog(Path folder, TerminalKey key, InstantSource clock) {
        this.folder = folder;
        file = folder.resolve("audit.log");
        headFile = folder.resolve("audit.head");
        this.key = key;
        this.clock = clock;
    }

    /// Durable when it returns.
    public synchronized void append(AuditEntry entry) throws IOException {
        AuditHead last = head == null ? found() : head;
        AuditRecord next =
                new AuditRecord(last.number() + 1, clock.instant().truncatedTo(ChronoUnit.MILLIS), entry, last.hash());
        String line = next.line(key);
        write(line + "\n");
        AuditHead now = new AuditHead(next.number(), AuditRecord.hash(line));
        head = now;
        remember(next);
        now.write(headFile, key);
    }

    /// Goes on where the note beside the log says it ended, also if records are gone since: then the gap stays to be
    /// seen. A log that is one ahead of the note was cut off from the power between the two; one whose note is gone
    /// says so in its next record, before a new note hides it.
    private AuditHead found() throws IOException {
        dropTorn();
        AuditHead written = written();
        Optional<AuditHead> noted = noted();
        head = noted.filter(note -> note.number() > written.number()).orElse(written);
        if (noted.isEmpty() && written.number() > 1) {
            append(new AuditEntry("", "", "audit.note-lost", "", ""));
        }
        return head;
    }

    private Optional<AuditHead> noted() throws IOException {
        return Files.exists(headFile) ? AuditHead.read(headFile, key) : Optional.empty();
    }

    /// The last line that the terminal signed.
    private AuditHead written() throws IOException {
        AuditHead last = AuditHead.EMPTY;
        for (String line : lines()) {
            Optional<AuditRecord> record = AuditRecord.read(line, key);
            record.ifPresent(this::remember);
            last = record.map(one -> new AuditHead(one.number(), AuditRecord.hash(line)))
                    .orElse(last);
        }
        return last;
    }

    private void remember(AuditRecord record) {
        latest.addFirst(record);
        if (latest.size() > REMEMBERED) {
            latest.removeLast();
        }
    }

    /// A line without an end was being written when the power went: nothing was done on its word.
    private void dropTorn() throws IOException {
        if (!Files.exists(file)) {
            return;
        }
        byte[] content = Files.readAllBytes(file);
        int end = content.length;
        while (end > 0 && content[end - 1] != '\n') {
            end--;
        }
        if (end < content.length) {
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                channel.truncate(end);
                channel.force(true);
            }
        }
    }

    private void write(String text) throws IOException {
        boolean isNew = !Files.exists(file);
        Files.createDirectories(folder);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        if (isNew) {
            new DurableFile(file).guard();
            DurableFile.synchronise(folder);
        }
    }

    /// Looks through the whole log.
    public synchronized AuditState verify() {
        try {
            Optional<AuditHead> noted = noted();
            if (noted.isEmpty()) {
                return Files.exists(file) || Files.exists(headFile)
                        ? new AuditState.Broken(1, AuditState.Fault.HEAD_FORGED)
                        : new AuditState.Whole(0, AuditRecord.NOTHING);
            }
            return verify(noted.get());
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The audit log " + file + " cannot be read. Check the disk and its owner", e);
        }
    }

    private AuditState verify(AuditHead noted) throws IOException {
        AuditHead last = AuditHead.EMPTY;
        for (String line : lines()) {
            Optional<AuditRecord> record = AuditRecord.read(line, key);
            if (record.isEmpty()) {
                return new AuditState.Broken(last.number() + 1, AuditState.Fault.FORGED);
            }
            if (record.get().number() != last.number() + 1
                    || !record.get().before().equals(last.hash())) {
                return new AuditState.Broken(last.number() + 1, AuditState.Fault.OUT_OF_ORDER);
            }
            last = new AuditHead(record.get().number(), AuditRecord.hash(line));
        }
        return last.number() < noted.number()
                ? new AuditState.Broken(last.number() + 1, AuditState.Fault.SHORTENED)
                : new AuditState.Whole(last.number(), last.hash());
    }

    /// Where the log ends, as far as is known without looking through it.
    public synchronized AuditState.Whole end() throws IOException {
        AuditHead last = head == null ? found() : head;
        return new AuditState.Whole(last.number(), last.hash());
    }

    /// The latest records since the program began to write, and those that it found; the newest first.
    public synchronized List<AuditRecord> latest() {
        return List.copyOf(latest);
    }

    /// Whole lines; one that is being written is none yet.
    private List<String> lines() throws IOException {
        if (!Files.exists(file)) {
            return List.of();
        }
        String content = Files.readString(file);
        return content.substring(0, content.lastIndexOf('\n') + 1).lines().toList();
    }
}
