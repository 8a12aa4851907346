package org.infomat.kiosk.outbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import org.infomat.kiosk.durable.DurableFile;

/// The key in a file of its own that only the terminal's user can read, made at the first start.
public final class FileKeySource implements KeySource {
    private final Path file;
    private final DurableFile durable;

    public FileKeySource(Path file) {
        this.file = file.toAbsolutePath();
        durable = new DurableFile(file);
    }

    @Override
    public Keys keys(boolean mayCreate) throws OutboxKeyException {
        try {
            if (mayCreate && !Files.exists(file)) {
                durable.replace(
                        "# Seals applications that wait to be sent. Without it they cannot be opened.\n" + newKey());
            }
            durable.guard();
            return Keys.parse(Files.readString(file));
        } catch (NoSuchFileException e) {
            throw new OutboxKeyException(
                    "The key file " + file + " is gone, and records wait that it sealed",
                    "Restore the file from its backup, or move the outbox aside",
                    e);
        } catch (IOException e) {
            throw new OutboxKeyException(
                    "The key file " + file + " cannot be read or made", "Check the folder and its owner", e);
        } catch (IllegalArgumentException e) {
            throw new OutboxKeyException(
                    "The key file " + file + " is damaged: " + e.getMessage(), "Restore it from its backup", e);
        }
    }

    /// Adds a new key, with which everything is sealed from the next opening of the outbox on. Older keys stay in the
    /// file for the records that they sealed.
    public void rotate() throws OutboxKeyException {
        keys(false);
        try {
            durable.replace(Files.readString(file).stripTrailing() + "\n" + newKey());
        } catch (IOException e) {
            throw new OutboxKeyException(
                    "The new key could not be written to " + file, "Nothing changed; check the disk", e);
        }
    }

    private static String newKey() {
        byte[] key = new byte[32];
        new SecureRandom().nextBytes(key);
        return Base64.getEncoder().encodeToString(key) + "\n";
    }
}
