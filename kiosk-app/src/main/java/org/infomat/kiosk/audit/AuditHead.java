package org.infomat.kiosk.audit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.infomat.kiosk.durable.DurableFile;
import org.infomat.kiosk.identity.TerminalKey;

/// Which record was written last, kept beside the log and signed: a log that was shortened ends before it.
record AuditHead(long number, String hash) {
    static final AuditHead EMPTY = new AuditHead(0, AuditRecord.NOTHING);

    void write(Path file, TerminalKey key) throws IOException {
        String text = number + " " + hash;
        new DurableFile(file).replace(text + "\t" + key.sign(text.getBytes(StandardCharsets.UTF_8)) + "\n");
    }

    /// Empty where the file is not as the terminal wrote it.
    static Optional<AuditHead> read(Path file, TerminalKey key) throws IOException {
        String[] parts = Files.readString(file).strip().split("\t", -1);
        if (parts.length != 2 || !key.signed(parts[0].getBytes(StandardCharsets.UTF_8), parts[1])) {
            return Optional.empty();
        }
        String[] words = parts[0].split(" ", -1);
        return Optional.of(new AuditHead(Long.parseLong(words[0]), words[1]));
    }
}
