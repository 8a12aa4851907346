package org.infomat.device.scanner.evdev;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
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
import org.infomat.device.port.KernelDevice;
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
    private final KernelDevice device;
    private final Framing framing;
    private final Handover handover;
    private final Thread listener;
    private volatile boolean babbling;

    EvdevScanner(DeviceId id, InputDevice described, KernelDevice device, Framing framing) {
        this.id = id;
        this.described = described;
        this.device = device;
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
        try (device;
                Arena arena = Arena.ofConfined()) {
            MemorySegment buffer = arena.allocate((long) MOST_EVENTS * InputEvent.SIZE, Long.BYTES);
            while (handover.ending().isEmpty()) {
                if (device.await(typing.midway() ? framing.idleGap() : REST)) {
                    typing.accept(InputEvent.in(buffer, device.read(buffer))).forEach(handover::offer);
                } else {
                    typing.silence().ifPresent(handover::offer);
                }
                babbling = typing.babbling();
            }
        } catch (IOException e) {
            handover.end(Ports.statusAfter(e));
        }
    }

    @Override
    public void close() {
        handover.end(CLOSED);
        device.wake();
        try {
            listener.join(CLOSING_LIMIT);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
