package org.infomat.device.printer.simulated;

import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.infomat.device.port.MemoryCable;
import org.infomat.device.port.Port;
import org.infomat.device.port.PortMissingException;
import org.infomat.device.port.TcpListener;
import org.infomat.device.simulated.Lever;
import org.infomat.device.simulated.Simulator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A receipt printer without hardware. Hosts reach it over a cable in memory, over TCP, or over any port; it serves one
/// at a time, reads ESC/POS, draws the paper, and answers as a real one does, in trouble too. Any thread may move its
/// levers.
public final class VirtualPrinter implements Simulator {
    private static final Logger LOG = LoggerFactory.getLogger(VirtualPrinter.class);
    private static final int CABLE_BYTES = 16_384;

    private final String name;
    private final Engine engine;
    private final ReentrantLock serving = new ReentrantLock();
    private final ReentrantLock lock = new ReentrantLock();
    private final Set<Port> connected = new HashSet<>();
    private boolean unplugged;

    /// With 80 mm paper: 576 dots a line.
    public VirtualPrinter(String name) {
        this(name, 576);
    }

    public VirtualPrinter(String name, int dots) {
        this.name = name;
        this.engine = new Engine(dots);
    }

    /// Connects a host over a cable in memory.
    public Port plugIn() throws IOException {
        MemoryCable cable = new MemoryCable(name, CABLE_BYTES);
        Port device = cable.device();
        connect(device);
        Thread.ofVirtual().name("printer " + name).start(() -> serveConnected(device));
        return cable.host();
    }

    /// Serves a host over any open port until that is gone, and closes it. Blocks; interrupting ends it.
    public void serve(Port port) throws IOException {
        connect(port);
        serveConnected(port);
    }

    /// Serves each host that connects, one after the other, until the listener is closed. Blocks.
    public void serve(TcpListener listener) throws IOException {
        while (true) {
            Port port;
            try {
                port = listener.accept();
            } catch (ClosedChannelException e) {
                return;
            }
            if (unplugged()) {
                port.close();
            } else {
                serve(port);
            }
        }
    }

    private void connect(Port port) throws IOException {
        lock.lock();
        try {
            if (unplugged) {
                port.close();
                throw new PortMissingException("The cable of " + name + " is not in", null);
            }
            connected.add(port);
        } finally {
            lock.unlock();
        }
    }

    private void serveConnected(Port port) {
        try (port) {
            serving.lockInterruptibly();
            try {
                new Attendance(engine, port).run();
            } finally {
                serving.unlock();
            }
        } catch (IOException e) {
            LOG.debug("{}: the host has gone: {}", name, e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            forget(port);
        }
    }

    private void forget(Port port) {
        lock.lock();
        try {
            connected.remove(port);
        } finally {
            lock.unlock();
        }
    }

    /// What came out so far, the oldest first.
    public List<PrintedReceipt> receipts() {
        return engine.receipts();
    }

    /// Somebody takes away what came out.
    public void takeReceipts() {
        engine.takeReceipts();
    }

    /// Somebody tears off by hand what hangs out of the printer.
    public void tearOff() {
        engine.tearOff();
    }

    /// Puts in paper of that many dots a line.
    public void paperWidth(int dots) {
        engine.paperWidth(dots);
    }

    public void paperOut(boolean out) {
        engine.paperOut(out);
    }

    /// The paper ends after so many more rows of dots.
    public void paperOutAfter(int rows) {
        engine.paperOutAfter(rows);
    }

    public void paperLow(boolean low) {
        engine.set(mechanics -> mechanics.paperLow = low);
    }

    public void coverOpen(boolean open) {
        engine.set(mechanics -> mechanics.coverOpen = open);
    }

    public void cutterBlocked(boolean blocked) {
        engine.set(mechanics -> mechanics.cutterBlocked = blocked);
    }

    /// Takes everything and answers nothing.
    public void silent(boolean silent) {
        engine.set(mechanics -> mechanics.silent = silent);
    }

    /// Takes nothing more and answers nothing: whoever goes on sending finds the cable full.
    public void stuck(boolean stuck) {
        engine.set(mechanics -> mechanics.stuck = stuck);
    }

    /// Sends noise without end.
    public void babbling(boolean babbling) {
        engine.set(mechanics -> mechanics.babbling = babbling);
    }

    /// How fast it prints; 0 is as fast as it can.
    public void slow(int bytesPerSecond) {
        if (bytesPerSecond < 0) {
            throw new IllegalArgumentException("Bytes per second are 0 or more, not " + bytesPerSecond);
        }
        engine.set(mechanics -> mechanics.bytesPerSecond = bytesPerSecond);
    }

    public void unplugged(boolean pulled) {
        Set<Port> cut = Set.of();
        lock.lock();
        try {
            unplugged = pulled;
            if (pulled) {
                cut = Set.copyOf(connected);
            }
        } finally {
            lock.unlock();
        }
        cut.forEach(Port::close);
    }

    private boolean unplugged() {
        lock.lock();
        try {
            return unplugged;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public List<Lever> levers() {
        return Arrays.asList(
                new Lever.Toggle("paper-out", () -> engine.get(now -> now.paperOut), this::paperOut),
                new Lever.Toggle("paper-low", () -> engine.get(now -> now.paperLow), this::paperLow),
                new Lever.Toggle("cover-open", () -> engine.get(now -> now.coverOpen), this::coverOpen),
                new Lever.Toggle("cutter-jam", () -> engine.get(now -> now.cutterBlocked), this::cutterBlocked),
                new Lever.Toggle("unplug", this::unplugged, this::unplugged),
                new Lever.Toggle("silent", () -> engine.get(now -> now.silent), this::silent),
                new Lever.Toggle("stuck", () -> engine.get(now -> now.stuck), this::stuck),
                new Lever.Toggle("babble", () -> engine.get(now -> now.babbling), this::babbling),
                new Lever.Entry("paper-out-after-rows", () -> "200", text -> paperOutAfter(number(text))),
                new Lever.Entry("bytes-per-second", () -> "1000", text -> slow(number(text))),
                new Lever.Press("tear-off", this::tearOff),
                new Lever.Press("take-receipts", this::takeReceipts));
    }

    private static int number(String text) {
        if (!text.strip().matches("\\d{1,7}")) {
            throw new IllegalArgumentException("A whole number is needed, not '" + text + "'");
        }
        return Integer.parseInt(text.strip());
    }
}
