package org.infomat.device.scanner.serial;

import java.io.IOException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import org.infomat.device.Capability;
import org.infomat.device.DeviceDescription;
import org.infomat.device.DeviceException;
import org.infomat.device.DeviceId;
import org.infomat.device.DeviceReason;
import org.infomat.device.DeviceState;
import org.infomat.device.DeviceStatus;
import org.infomat.device.port.Port;
import org.infomat.device.port.Ports;
import org.infomat.device.scanner.Barcode;
import org.infomat.device.scanner.BarcodeScanner;
import org.infomat.device.scanner.FrameParser;
import org.infomat.device.scanner.Framing;
import org.infomat.device.scanner.Handover;
import org.infomat.device.scanner.ReadingSwitch;

/// A scanner behind a port. One thread listens for as long as it is open; that is also how an unplugged line is
/// noticed.
final class SerialScanner implements BarcodeScanner {
    private static final int CHUNK = 4_096;
    private static final Duration REST = Duration.ofSeconds(1);
    private static final Duration COMMAND_LIMIT = Duration.ofSeconds(1);
    private static final Duration CLOSING_LIMIT = Duration.ofSeconds(2);

    /// How long nothing is read of a flood.
    private static final Duration LETTING_FLOW = Duration.ofMillis(50);

    /// Sends without end: no code can be read.
    private static final DeviceStatus FLOODED = DeviceStatus.of(DeviceState.OFFLINE, DeviceReason.BABBLING);

    /// Sent something that was no code.
    private static final DeviceStatus BABBLING = DeviceStatus.of(DeviceState.ONLINE, DeviceReason.BABBLING);
    private static final DeviceStatus CLOSED =
            new DeviceStatus(DeviceState.NO_DEVICE, DeviceReason.NOT_OPENED, "closed");

    private final DeviceId id;
    private final Port port;
    private final Framing framing;
    private final Trigger trigger;
    private final Handover handover;
    private final Thread listener;
    private volatile boolean babbling;
    private volatile boolean flooded;

    SerialScanner(DeviceId id, Port port, Framing framing, Trigger trigger) {
        this.id = id;
        this.port = port;
        this.framing = framing;
        this.trigger = trigger;
        handover = new Handover(id, new Triggered());
        listener = Thread.ofVirtual().name(id + "-listener").start(this::listen);
    }

    @Override
    public DeviceId id() {
        return id;
    }

    /// A scanner says nothing of itself in a way that all makes share; what it can do is what its settings say.
    @Override
    public DeviceDescription description() {
        Set<Capability> capabilities = EnumSet.noneOf(Capability.class);
        if (trigger != Trigger.NONE) {
            capabilities.add(Capability.TRIGGER);
        }
        if (framing.aim()) {
            capabilities.add(Capability.SYMBOLOGY);
        }
        return new DeviceDescription("", "", "", capabilities);
    }

    /// The listener asks the line all the time; a scanner as such has no question that all makes would answer.
    @Override
    public DeviceStatus status() {
        return handover.ending().orElse(flooded ? FLOODED : babbling ? BABBLING : DeviceStatus.ONLINE);
    }

    @Override
    public Barcode scan() throws DeviceException, InterruptedException {
        return handover.take();
    }

    @Override
    public void expect(boolean somebody) {
        handover.expect(somebody);
    }

    /// A line that fails here ends the listener too, which says so.
    private void switchTo(byte[] command) throws InterruptedException {
        if (command.length > 0 && handover.ending().isEmpty()) {
            try {
                port.write(command, COMMAND_LIMIT);
            } catch (IOException e) {
                handover.end(Ports.statusAfter(e));
            }
        }
    }

    private final class Triggered implements ReadingSwitch {
        @Override
        public void on() throws InterruptedException {
            switchTo(trigger.on());
        }

        @Override
        public void off() throws InterruptedException {
            switchTo(trigger.off());
        }
    }

    private void listen() {
        FrameParser parser = new FrameParser(framing);
        Flood flood = new Flood();
        try (port) {
            while (true) {
                byte[] bytes = port.read(CHUNK, parser.midway() ? framing.idleGap() : REST);
                flooded = flood.after(bytes.length, System.nanoTime());
                if (flooded) {
                    Thread.sleep(LETTING_FLOW); // what is not read waits in the line and costs nothing
                } else if (bytes.length > 0) {
                    parser.accept(bytes).forEach(handover::offer);
                } else {
                    parser.silence().ifPresent(handover::offer);
                }
                babbling = parser.babbling();
            }
        } catch (IOException e) {
            handover.end(Ports.statusAfter(e));
        } catch (InterruptedException e) {
            handover.end(CLOSED);
        }
    }

    @Override
    public void close() {
        handover.end(CLOSED);
        listener.interrupt();
        try {
            if (!listener.join(CLOSING_LIMIT)) {
                port.close();
            }
        } catch (InterruptedException e) {
            port.close();
            Thread.currentThread().interrupt();
        }
    }
}
