package org.infomat.kiosk.outbox;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.EnumSet;

/// The key in a file of its own that only the terminal's user can read, made at the first start.
public final class FileKeySource implements KeySource {
    private final Path file;

    public FileKeySource(Path file) {
        this.file = file.toAbsolutePath();
    }

    @Override
    public Keys keys(boolean mayCreate) throws OutboxKeyException {
        try {
            if (mayCreate && !Files.exists(file)) {
                write("# Seals applications that wait to be sent. Without it they cannot be opened.\n" + newKey());
            }
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
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
            write(Files.readString(file).stripTrailing() + "\n" + newKey());
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

    /// All or nothing, also through a power cut: written beside, synchronised, renamed, and the folder synchronised.
    private void write(String text) throws IOException {
        Path folder = file.resolveSibling("");
        Path beside = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(beside);
        var owner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        var options = EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try (FileChannel channel = FileChannel.open(beside, options, owner)) {
            ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
        try (FileChannel directory = FileChannel.open(folder)) {
            directory.force(true);
        }
    }
}
