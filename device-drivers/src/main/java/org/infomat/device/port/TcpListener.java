package org.infomat.device.port;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.channels.ServerSocketChannel;

/// Waits for TCP connections and gives each as a port: the device's end of a network cable, for simulators.
public final class TcpListener implements AutoCloseable {
    private final ServerSocketChannel server;

    private TcpListener(ServerSocketChannel server) {
        this.server = server;
    }

    /// Listens on that address only; the number 0 takes a free one.
    public static TcpListener on(InetSocketAddress address) throws IOException {
        ServerSocketChannel server = ServerSocketChannel.open();
        server.bind(address);
        return new TcpListener(server);
    }

    public int number() throws IOException {
        return ((InetSocketAddress) server.getLocalAddress()).getPort();
    }

    /// Blocks until somebody connects; throws `ClosedChannelException` when the listener is closed.
    public Port accept() throws IOException {
        return TcpPort.accepted(server.accept());
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
