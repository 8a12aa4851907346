package org.infomat.kiosk.hardware;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.ConnectException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Where a running terminal tells a shell on the same machine how its devices are: whoever connects hears it once. It
/// takes no orders. Only the terminal's user may connect.
public final class DeviceSocket {
    /// Its file in the terminal's folder.
    public static final String NAME = "devices.socket";

    private static final Logger LOG = LoggerFactory.getLogger(DeviceSocket.class);
    private static final int MOST = 1 << 20;

    private final Path file;
    private final ServerSocketChannel server;
    private final Supplier<String> told;

    private DeviceSocket(Path file, ServerSocketChannel server, Supplier<String> told) {
        this.file = file;
        this.server = server;
        this.told = told;
    }

    /// Begins to tell, in a thread that ends when it is interrupted. A terminal that cannot tell is none the worse for
    /// it: then there is none.
    public static Optional<Thread> start(Path file, Supplier<String> told) {
        try {
            Files.deleteIfExists(file); // left behind by a terminal that was killed
            ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
            server.bind(UnixDomainSocketAddress.of(file));
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
            DeviceSocket socket = new DeviceSocket(file, server, told);
            return Optional.of(Thread.ofVirtual().name("device-socket").start(socket::serve));
        } catch (IOException e) {
            LOG.warn("A shell cannot ask how the devices are: {}", e.getMessage());
            return Optional.empty();
        }
    }

    /// What the terminal tells that runs on this machine; empty where none does. Throws where this user may not ask.
    public static Optional<String> ask(Path file) throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try (SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
            if (!connected(channel, file)) {
                return Optional.empty();
            }
            return Optional.of(new String(Channels.newInputStream(channel).readNBytes(MOST), UTF_8));
        }
    }

    /// A file that nobody listens behind was left by a terminal that was killed.
    private static boolean connected(SocketChannel channel, Path file) throws IOException {
        try {
            return channel.connect(UnixDomainSocketAddress.of(file));
        } catch (ConnectException e) {
            LOG.debug("Nobody listens at {}: {}", file, e.getMessage());
            return false;
        }
    }

    private void serve() {
        try (server) {
            while (true) {
                tell(server.accept());
            }
        } catch (ClosedChannelException e) {
            forget();
        } catch (IOException e) {
            LOG.warn("A shell can no longer ask how the devices are: {}", e.getMessage());
        }
    }

    private void tell(SocketChannel shell) {
        try (shell) {
            ByteBuffer bytes = ByteBuffer.wrap(told.get().getBytes(UTF_8));
            while (bytes.hasRemaining()) {
                shell.write(bytes);
            }
        } catch (IOException e) {
            LOG.debug("A shell went away: {}", e.getMessage());
        }
    }

    private void forget() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.debug("{} stays behind: {}", file, e.getMessage());
        }
    }
}
