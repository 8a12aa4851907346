package org.infomat.device.card.magstripe;

import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import org.infomat.device.Capability;
import org.infomat.device.DeviceDescription;
import org.infomat.device.DeviceException;
import org.infomat.device.DeviceId;
import org.infomat.device.DeviceReason;
import org.infomat.device.DeviceState;
import org.infomat.device.DeviceStatus;
import org.infomat.device.card.AccessKey;
import org.infomat.device.card.CardRead;
import org.infomat.device.card.CardReader;
import org.infomat.device.port.Port;
import org.infomat.device.port.Ports;

/// A reader of magnetic stripes behind a port. One thread listens for as long as it is open; that is also how an
/// unplugged line is noticed.
final class MagstripeReader implements CardReader {
    private static final int CHUNK = 512;
    private static final Duration REST = Duration.ofSeconds(1);
    private static final Duration CLOSING_LIMIT = Duration.ofSeconds(2);

    /// How long nothing is read of a line that sends without end.
    private static final Duration LETTING_FLOW = Duration.ofMillis(50);

    private static final DeviceDescription DESCRIPTION =
            new DeviceDescription("", "", "", Set.of(Capability.TRACK_1, Capability.TRACK_2, Capability.TRACK_3));
    private static final DeviceStatus BABBLING = DeviceStatus.of(DeviceState.ONLINE, DeviceReason.BABBLING);
    private static final DeviceStatus CLOSED =
            new DeviceStatus(DeviceState.NO_DEVICE, DeviceReason.NOT_OPENED, "closed");

    private final DeviceId id;
    private final Port port;
    private final MagstripeSettings settings;
    private final InstantSource clock;
    private final Presented presented = new Presented();
    private final Thread listener;
    private volatile boolean babbling;

    MagstripeReader(DeviceId id, Port port, MagstripeSettings settings, InstantSource clock) {
        this.id = id;
        this.port = port;
        this.settings = settings;
        this.clock = clock;
        listener = Thread.ofVirtual().name(id + "-listener").start(this::listen);
    }

    @Override
    public DeviceId id() {
        return id;
    }

    /// These readers do not tell what they are.
    @Override
    public DeviceDescription description() {
        return DESCRIPTION;
    }

    @Override
    public DeviceStatus status() {
        return presented.ending().orElse(babbling ? BABBLING : DeviceStatus.ONLINE);
    }

    @Override
    public CardRead read() throws DeviceException, InterruptedException {
        Optional<CardRead> card = presented.await();
        refuseIfGone();
        return card.orElseGet(CardRead.Removed::new);
    }

    /// A stripe asks for no key.
    @Override
    public CardRead read(AccessKey key) throws DeviceException {
        refuseIfGone();
        return presented.now().orElseGet(CardRead.Removed::new);
    }

    @Override
    public void awaitRemoval() throws DeviceException, InterruptedException {
        presented.awaitNone();
        refuseIfGone();
    }

    private void refuseIfGone() throws DeviceException {
        Optional<DeviceStatus> ending = presented.ending();
        if (ending.isPresent()) {
            throw new DeviceException(id, ending.get(), "The card reader has gone", "Check its cable");
        }
    }

    private void listen() {
        SwipeCollector collector = new SwipeCollector(settings.layout());
        try (port) {
            while (true) {
                byte[] bytes = port.read(CHUNK, collector.midway() ? settings.idleGap() : REST);
                if (bytes.length > 0) {
                    collector.accept(bytes);
                } else {
                    collector
                            .silence()
                            .ifPresent(
                                    swipe -> presented.offer(settings.profile().read(swipe, clock)));
                }
                babbling = collector.babbling();
                if (collector.overflowing()) {
                    Thread.sleep(LETTING_FLOW); // what is not read waits in the line and costs nothing
                }
            }
        } catch (IOException e) {
            presented.end(Ports.statusAfter(e));
        } catch (InterruptedException e) {
            presented.end(CLOSED);
        }
    }

    @Override
    public void close() {
        presented.end(CLOSED);
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
