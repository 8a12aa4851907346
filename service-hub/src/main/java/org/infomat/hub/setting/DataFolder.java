package org.infomat.hub.setting;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.jspecify.annotations.Nullable;

/// The hub's own folder: readable by its owner only, and used by one hub at a time.
public final class DataFolder implements AutoCloseable {

    private final Path folder;
    private final FileChannel lock;

    /// @throws IllegalStateException when another hub works in this folder
    public DataFolder(Path folder) {
        this.folder = folder;
        try {
            Files.createDirectories(folder);
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
            lock = FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The data folder " + folder
                            + " cannot be used. Set infomat.data to a folder that the hub may write",
                    e);
        }
        if (locked(lock) == null) {
            throw new IllegalStateException(
                    "Another hub works in " + folder + ". Stop it, or set infomat.data to another folder");
        }
    }

    public Path resolve(String name) {
        return folder.resolve(name);
    }

    /// Writes a file that only the owner may read; whoever reads it meanwhile sees the old content or the new, never
    /// half.
    public void writePrivately(String name, byte[] content) {
        var part = folder.resolve(name + ".part");
        try {
            Files.deleteIfExists(part);
            Files.createFile(part, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            try (var channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
                channel.write(java.nio.ByteBuffer.wrap(content));
                channel.force(true);
            }
            Files.move(part, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("The file " + name + " cannot be written in " + folder, e);
        }
    }

    public void writePrivately(String name, String content) {
        writePrivately(name, content.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException("The lock of " + folder + " cannot be given up", e);
        }
    }

    private static @Nullable FileLock locked(FileChannel channel) {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException _) {
            return null;
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The data folder cannot be locked. Is it on a file system without locks?", e);
        }
    }
}
