package org.infomat.device.port;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.SocketException;
import java.net.StandardSocketOptions;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedSelectorException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A TCP connection, such as to a printer's port 9100. It has no thread of its own: a selector for each direction gives
/// every call its limit and hears an interrupt.
final class TcpPort implements Port {
    private static final Logger LOG = LoggerFactory.getLogger(TcpPort.class);

    private final String address;
    private final SocketChannel channel;
    private final Selector readable;
    private final Selector writable;
    private final ReentrantLock reading = new ReentrantLock();
    private final ReentrantLock writing = new ReentrantLock();

    private TcpPort(String address, SocketChannel channel, Selector readable, Selector writable) {
        this.address = address;
        this.channel = channel;
        this.readable = readable;
        this.writable = writable;
    }

    static TcpPort connect(String host, int number, Duration limit) throws IOException, InterruptedException {
        String address = "tcp://" + host + ":" + number;
        InetSocketAddress there = new InetSocketAddress(host, number);
        if (there.isUnresolved()) {
            throw new PortMissingException("There is no host " + host, new UnknownHostException(host));
        }
        SocketChannel channel = SocketChannel.open();
        TcpPort port = new TcpPort(address, channel, Selector.open(), Selector.open());
        try {
            port.connect(there, limit);
            return port;
        } catch (IOException | InterruptedException e) {
            port.close();
            throw e;
        }
    }

    static TcpPort accepted(SocketChannel channel) throws IOException {
        TcpPort port = new TcpPort("tcp:/" + channel.getRemoteAddress(), channel, Selector.open(), Selector.open());
        port.prepare();
        channel.register(port.writable, SelectionKey.OP_WRITE);
        channel.register(port.readable, SelectionKey.OP_READ);
        return port;
    }

    private void prepare() throws IOException {
        channel.configureBlocking(false);
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        channel.setOption(StandardSocketOptions.SO_KEEPALIVE, true);
    }

    private void connect(InetSocketAddress there, Duration limit) throws IOException, InterruptedException {
        prepare();
        SelectionKey connected = channel.register(writable, SelectionKey.OP_CONNECT);
        try {
            if (!channel.connect(there)) {
                long end = System.nanoTime() + limit.toNanos();
                if (!await(writable, end)) {
                    throw new PortMissingException(
                            address + " did not answer within " + limit.toMillis() + " ms",
                            new PortTimeoutException(address));
                }
                channel.finishConnect();
            }
        } catch (ConnectException e) {
            throw new PortRefusedException(address + " refuses the connection", e);
        } catch (SocketException e) {
            throw new PortMissingException(address + " cannot be reached: " + e.getMessage(), e);
        }
        connected.interestOps(SelectionKey.OP_WRITE);
        channel.register(readable, SelectionKey.OP_READ);
    }

    /// Whether the selector's one channel became ready before the end.
    private boolean await(Selector selector, long end) throws IOException, InterruptedException {
        try {
            return ready(selector, end);
        } catch (ClosedSelectorException e) {
            throw new IOException(address + " was closed", e);
        }
    }

    private static boolean ready(Selector selector, long end) throws IOException, InterruptedException {
        long left = end - System.nanoTime();
        while (left > 0) {
            int ready = selector.select(Math.max(1, left / 1_000_000));
            selector.selectedKeys().clear();
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            if (ready > 0) {
                return true;
            }
            left = end - System.nanoTime();
        }
        return false;
    }

    @Override
    public String address() {
        return address;
    }

    @Override
    public boolean answers() {
        return true;
    }

    @Override
    public void write(byte[] bytes, Duration limit) throws IOException, InterruptedException {
        long end = System.nanoTime() + limit.toNanos();
        ByteBuffer left = ByteBuffer.wrap(bytes);
        if (!writing.tryLock(limit.toNanos(), TimeUnit.NANOSECONDS)) {
            throw new PortTimeoutException(address() + " is still busy with another write");
        }
        try {
            channel.write(left);
            while (left.hasRemaining()) {
                if (!await(writable, end)) {
                    throw new PortTimeoutException(
                            address + " did not take what was sent within " + limit.toMillis() + " ms");
                }
                channel.write(left);
            }
        } catch (IOException | InterruptedException e) {
            close();
            throw e;
        } finally {
            writing.unlock();
        }
    }

    @Override
    public byte[] read(int most, Duration limit) throws IOException, InterruptedException {
        long end = System.nanoTime() + limit.toNanos();
        byte[] bytes = new byte[most];
        reading.lockInterruptibly();
        try {
            int count = channel.read(ByteBuffer.wrap(bytes));
            while (count == 0 && await(readable, end)) {
                count = channel.read(ByteBuffer.wrap(bytes));
            }
            if (count < 0) {
                throw new IOException(address + " has closed the connection");
            }
            return Arrays.copyOf(bytes, count);
        } catch (IOException e) {
            close();
            throw e;
        } finally {
            reading.unlock();
        }
    }

    @Override
    public void close() {
        try (channel;
                readable;
                writable) {
            LOG.trace("Closing {}", address);
        } catch (IOException e) {
            LOG.debug("{} could not be closed: {}", address, e.getMessage());
        }
    }
}
