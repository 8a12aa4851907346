package org.infomat.device.scanner.evdev;

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
import org.infomat.device.scanner.Framing;
import org.infomat.device.scanner.Handover;
import org.infomat.device.scanner.ReadingSwitch;

/// A scanner that types. One thread sleeps in the kernel until it does; that is also how an unplugged scanner is
/// noticed.
final class EvdevScanner implements BarcodeScanner {
    private static final int MOST_EVENTS = 64;

    /// Nothing is to be done meanwhile; being woken ends it.
    private static final Duration REST = Duration.ofHours(1);

    private static final Duration CLOSING_LIMIT = Duration.ofSeconds(2);
    private static final DeviceStatus BABBLING = DeviceStatus.of(DeviceState.ONLINE, DeviceReason.BABBLING);
    private static final DeviceStatus CLOSED =
            new DeviceStatus(DeviceState.NO_DEVICE, DeviceReason.NOT_OPENED, "closed");

    private final DeviceId id;
    private final InputDevice described;
    private final Port port;
    private final Framing framing;
    private final Handover handover;
    private final Thread listener;
    private volatile boolean babbling;

    EvdevScanner(DeviceId id, InputDevice described, Port port, Framing framing) {
        this.id = id;
        this.described = described;
        this.port = port;
        this.framing = framing;
        handover = new Handover(id, ReadingSwitch.NONE);
        // A platform thread: waiting in the kernel would pin a virtual thread's carrier.
        listener = Thread.ofPlatform().daemon().name(id + "-listener").start(this::listen);
    }

    @Override
    public DeviceId id() {
        return id;
    }

    @Override
    public DeviceDescription description() {
        Set<Capability> capabilities = EnumSet.noneOf(Capability.class);
        if (framing.aim()) {
            capabilities.add(Capability.SYMBOLOGY);
        }
        return new DeviceDescription("", described.name(), described.revision(), capabilities);
    }

    /// The kernel tells the listener at once when the scanner has gone.
    @Override
    public DeviceStatus status() {
        return handover.ending().orElse(babbling ? BABBLING : DeviceStatus.ONLINE);
    }

    @Override
    public Barcode scan() throws DeviceException, InterruptedException {
        return handover.take();
    }

    @Override
    public void expect(boolean somebody) {
        handover.expect(somebody);
    }

    private void listen() {
        Typing typing = new Typing(framing);
        try (port) {
            while (handover.ending().isEmpty()) {
                byte[] bytes = port.read(MOST_EVENTS * InputEvent.SIZE, typing.midway() ? framing.idleGap() : REST);
                if (bytes.length > 0) {
                    typing.accept(InputEvent.in(bytes)).forEach(handover::offer);
                } else {
                    typing.silence().ifPresent(handover::offer);
                }
                babbling = typing.babbling();
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
        port.close();
        try {
            listener.join(CLOSING_LIMIT);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
