package org.infomat.kiosk.durable;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A small file that only the terminal's user can read, and that is always either the old one or the new one.
public record DurableFile(Path path) {
    private static final Logger LOG = LoggerFactory.getLogger(DurableFile.class);
    private static final String OWNER_ONLY = "rw-------";

    public DurableFile {
        path = path.toAbsolutePath();
    }

    /// All or nothing, also through a power cut: written beside, synchronised, renamed, and the folder synchronised.
    public void replace(String text) throws IOException {
        moveIntoPlace(written(text));
    }

    /// The same for a file of the installer's, which stays whose it was and as readable as it was.
    public void rewrite(String text) throws IOException {
        Path beside = written(text);
        PosixFileAttributes before = Files.readAttributes(path, PosixFileAttributes.class);
        Files.setPosixFilePermissions(beside, before.permissions());
        PosixFileAttributeView rights = Files.getFileAttributeView(beside, PosixFileAttributeView.class);
        try {
            rights.setGroup(before.group());
            rights.setOwner(before.owner());
        } catch (FileSystemException e) {
            LOG.info("{} belongs to this user from now on: {}", path, e.getReason());
        }
        moveIntoPlace(beside);
    }

    /// On the disk, beside the old one.
    private Path written(String text) throws IOException {
        Path folder = path.resolveSibling("");
        Files.createDirectories(folder);
        Path beside = path.resolveSibling(path.getFileName() + ".new");
        Files.deleteIfExists(beside);
        var owner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(OWNER_ONLY));
        var options = EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try (FileChannel channel = FileChannel.open(beside, options, owner)) {
            ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        return beside;
    }

    private void moveIntoPlace(Path beside) throws IOException {
        Files.move(beside, path, StandardCopyOption.ATOMIC_MOVE);
        synchronise(path.resolveSibling(""));
    }

    /// Takes away every right that others have to it.
    public void guard() throws IOException {
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(OWNER_ONLY));
    }

    /// Makes a name in a folder last through a power cut.
    public static void synchronise(Path folder) throws IOException {
        try (FileChannel directory = FileChannel.open(folder)) {
            directory.force(true);
        }
    }
}
