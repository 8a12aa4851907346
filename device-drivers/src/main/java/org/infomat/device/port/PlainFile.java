package org.infomat.device.port;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A file that is made if need be, keeps all that was ever sent, and never answers.
final class PlainFile implements Port {
    private static final Logger LOG = LoggerFactory.getLogger(PlainFile.class);

    private final Path path;
    private final FileChannel channel;

    private PlainFile(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    static PlainFile open(Path path) throws IOException {
        try {
            return new PlainFile(path, FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.APPEND));
        } catch (NoSuchFileException e) {
            throw new PortMissingException("There is no folder for " + e.getFile(), e);
        } catch (AccessDeniedException e) {
            throw new PortRefusedException("This user may not write to " + path, e);
        } catch (FileSystemException e) {
            throw new PortRefusedException(path + " cannot be opened: " + e.getReason(), e);
        }
    }

    @Override
    public String address() {
        return "file:" + path;
    }

    @Override
    public boolean answers() {
        return false;
    }

    @Override
    public void write(byte[] bytes, Duration limit) throws IOException {
        ByteBuffer left = ByteBuffer.wrap(bytes);
        while (left.hasRemaining()) {
            channel.write(left);
        }
    }

    @Override
    public byte[] read(int most, Duration limit) throws InterruptedException {
        Thread.sleep(limit);
        return new byte[0];
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            LOG.debug("{} could not be closed: {}", path, e.getMessage());
        }
    }
}
