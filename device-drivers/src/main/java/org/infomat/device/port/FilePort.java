package org.infomat.device.port;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileNotFoundException;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A file that takes bytes: the device file of a USB printer (`/dev/usb/lp0`), which answers, or a plain file, which is
/// made if need be, keeps all that was ever sent, and never answers.
final class FilePort implements Port {
    private static final Logger LOG = LoggerFactory.getLogger(FilePort.class);

    private final Path path;
    private final FileChannel out;
    private final Optional<Inbox> inbox;
    private final ReentrantLock writing = new ReentrantLock();

    private FilePort(Path path, FileChannel out, Optional<Inbox> inbox) {
        this.path = path;
        this.out = out;
        this.inbox = inbox;
    }

    static FilePort open(Path path) throws IOException {
        try {
            return deviceFile(path) ? openDevice(path) : openPlain(path);
        } catch (NoSuchFileException e) {
            throw new PortMissingException("There is no " + e.getFile(), e);
        } catch (AccessDeniedException e) {
            throw new PortRefusedException("This user may not write to " + path, e);
        } catch (FileSystemException e) {
            throw new PortRefusedException(path + " cannot be opened: " + e.getReason(), e);
        } catch (FileNotFoundException e) {
            throw new PortRefusedException("It cannot be opened: " + e.getMessage(), e);
        }
    }

    /// A name below `/dev` that does not exist is a device that is not there, never a file to be made.
    private static boolean deviceFile(Path path) {
        return path.startsWith("/dev") || (Files.exists(path) && !Files.isRegularFile(path));
    }

    /// A printer's device file may be opened only once, and one channel does not write while it reads: so there are two
    /// channels over one opening. Closing either closes all.
    private static FilePort openDevice(Path path) throws IOException {
        if (!Files.exists(path)) {
            throw new NoSuchFileException(path.toString());
        }
        FileDescriptor opened = new RandomAccessFile(path.toFile(), "rw").getFD();
        FileChannel in = new FileInputStream(opened).getChannel();
        return new FilePort(
                path, new FileOutputStream(opened).getChannel(), Optional.of(Inbox.readingFrom(in, path.toString())));
    }

    private static FilePort openPlain(Path path) throws IOException {
        return new FilePort(
                path, FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.APPEND), Optional.empty());
    }

    @Override
    public String address() {
        return "file:" + path;
    }

    @Override
    public boolean answers() {
        return inbox.isPresent();
    }

    @Override
    public void write(byte[] bytes, Duration limit) throws IOException, InterruptedException {
        if (!writing.tryLock(limit.toNanos(), TimeUnit.NANOSECONDS)) {
            throw new PortTimeoutException(address() + " is still busy with another write");
        }
        try {
            // Closing the channel frees a thread that the device file holds in its write.
            TimedWrite.within(limit, this, () -> writeAll(ByteBuffer.wrap(bytes)));
        } finally {
            writing.unlock();
        }
    }

    private void writeAll(ByteBuffer left) throws IOException {
        while (left.hasRemaining()) {
            out.write(left);
        }
    }

    @Override
    public byte[] read(int most, Duration limit) throws IOException, InterruptedException {
        if (inbox.isPresent()) {
            return inbox.get().take(most, limit);
        }
        Thread.sleep(limit);
        return new byte[0];
    }

    @Override
    public void close() {
        try {
            out.close();
        } catch (IOException e) {
            LOG.debug("{} could not be closed: {}", path, e.getMessage());
        }
    }
}
