package org.infomat.kiosk.stick;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.infomat.kiosk.durable.DurableFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Writes a file to a stick under another name, waits until it is there, and only then gives it its name: whenever the
/// stick is pulled out, there is the whole file or none of that name.
public final class StickWriter {
    private static final Logger LOG = LoggerFactory.getLogger(StickWriter.class);
    private static final String UNFINISHED = ".part";
    /// What a file takes beside its content: its name, and the rest of its last block.
    private static final long MARGIN = 128 << 10;

    private final Sticks sticks;

    public StickWriter(Sticks sticks) {
        this.sticks = sticks;
    }

    /// Blocks until the stick has it or has failed.
    public StickOutcome write(String name, byte[] content) {
        return sticks.find().map(stick -> write(stick, name, content)).orElseGet(StickOutcome.NoStick::new);
    }

    private static StickOutcome write(Stick stick, String name, byte[] content) {
        if (stick.readOnly()) {
            return new StickOutcome.ReadOnly();
        }
        Path unfinished = stick.folder().resolve(name + UNFINISHED);
        try {
            removeUnfinished(stick.folder());
            if (Files.getFileStore(stick.folder()).getUsableSpace() < content.length + MARGIN) {
                return new StickOutcome.Full();
            }
            writeWhole(unfinished, content);
            giveName(unfinished, stick.folder().resolve(name));
            return new StickOutcome.Written(name);
        } catch (IOException e) {
            LOG.warn("A file could not be written to the stick {}: {}", stick.folder(), e.toString());
            remove(unfinished);
            return new StickOutcome.Failed(e.getClass().getSimpleName() + ": " + e.getMessage());
        }
    }

    /// FAT keeps a file's length beside its name, and writes it there anew only with the file.
    private static void giveName(Path unfinished, Path file) throws IOException {
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        DurableFile.synchronise(file.resolveSibling(""));
    }

    private static void writeWhole(Path file, byte[] content) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            ByteBuffer bytes = ByteBuffer.wrap(content);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
    }

    /// What a stick that was pulled out too early still holds.
    private static void removeUnfinished(Path folder) throws IOException {
        try (DirectoryStream<Path> left = Files.newDirectoryStream(folder, "infomat-*" + UNFINISHED)) {
            for (Path file : left) {
                Files.delete(file);
            }
        }
    }

    private static void remove(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            // The stick has gone, and the file with it; what is left of it is removed at the next writing.
            LOG.info("{} is left: {}", file, e.toString());
        }
    }
}
