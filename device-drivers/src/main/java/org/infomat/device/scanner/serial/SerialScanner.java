package org.infomat.device.scanner.serial;

import java.io.IOException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
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
import org.infomat.device.scanner.ZoneLines;

/// A scanner behind a port. One thread listens for as long as it is open; that is also how an unplugged line is
/// noticed.
final class SerialScanner implements BarcodeScanner {
    private static final int CHUNK = 4_096;
    private static final Duration REST = Duration.ofSeconds(1);
    private static final Duration COMMAND_LIMIT = Duration.ofSeconds(1);
    private static final Duration CLOSING_LIMIT = Duration.ofSeconds(2);

    /// How long nothing is read of a flood.
    private static final Duration LETTING_FLOW = Duration.ofMillis(50);

    /// For one of two questions, so that a status is known within a second.
    private static final Duration ANSWER_LIMIT = Duration.ofMillis(400);

    private static final DeviceStatus SILENT = DeviceStatus.of(DeviceState.HARDWARE_ERROR, DeviceReason.SILENT);

    /// Sends without end: no code can be read.
    private static final DeviceStatus FLOODED = DeviceStatus.of(DeviceState.OFFLINE, DeviceReason.BABBLING);

    /// Sent something that was no code.
    private static final DeviceStatus BABBLING = DeviceStatus.of(DeviceState.ONLINE, DeviceReason.BABBLING);
    private static final DeviceStatus CLOSED =
            new DeviceStatus(DeviceState.NO_DEVICE, DeviceReason.NOT_OPENED, "closed");

    private final DeviceId id;
    private final Port port;
    private final Framing framing;
    private final Manners manners;
    private final Hearing hearing;
    private final ZoneLines zones = new ZoneLines();
    private final Handover handover;
    private final Answers answers = new Answers();
    private final Thread listener;
    private volatile boolean babbling;
    private volatile boolean flooded;

    SerialScanner(DeviceId id, Port port, Framing framing, Manners manners) {
        this.id = id;
        this.port = port;
        this.framing = framing;
        this.manners = manners;
        hearing = manners.vendor().hearing(framing);
        handover = new Handover(id, manners.trigger() ? new Triggered() : ReadingSwitch.NONE);
        listener = Thread.ofVirtual().name(id + "-listener").start(this::listen);
    }

    @Override
    public DeviceId id() {
        return id;
    }

    /// What it can do is what its settings say.
    @Override
    public DeviceDescription description() {
        Set<Capability> capabilities = EnumSet.noneOf(Capability.class);
        if (manners.trigger()) {
            capabilities.add(Capability.TRIGGER);
        }
        if (framing.aim()) {
            capabilities.add(Capability.SYMBOLOGY);
        }
        if (manners.ask()) {
            capabilities.add(Capability.REPORTS_STATUS);
        }
        return new DeviceDescription(manners.vendor().make(), "", "", capabilities);
    }

    /// The listener asks the line all the time; the scanner behind it is asked where its maker's question is known.
    @Override
    public DeviceStatus status() {
        boolean silent = manners.ask() && !flooded && handover.ending().isEmpty() && !answered();
        return handover.ending()
                .orElse(flooded ? FLOODED : silent ? SILENT : babbling ? BABBLING : DeviceStatus.ONLINE);
    }

    /// Asks twice: once may fall into the moment in which it sends a code. A code is an answer as well.
    private boolean answered() {
        try {
            boolean answered = answers.after(this::ask, ANSWER_LIMIT);
            return answered || answers.after(this::ask, ANSWER_LIMIT);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private void ask() throws InterruptedException {
        hearing.asked();
        send(manners.vendor().question());
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
    private void send(byte[] command) throws InterruptedException {
        if (handover.ending().isEmpty()) {
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
            send(manners.vendor().on());
        }

        @Override
        public void off() throws InterruptedException {
            send(manners.vendor().off());
        }
    }

    private void listen() {
        Flood flood = new Flood();
        try (port) {
            while (true) {
                byte[] bytes = port.read(CHUNK, hearing.midway() || zones.midway() ? framing.idleGap() : REST);
                flooded = flood.after(bytes.length, System.nanoTime());
                if (flooded) {
                    Thread.sleep(LETTING_FLOW); // what is not read waits in the line and costs nothing
                } else if (bytes.length > 0) {
                    tell(hearing.accept(bytes));
                } else {
                    tell(hearing.silence());
                    offer(zones.release());
                }
                babbling = hearing.babbling();
            }
        } catch (IOException e) {
            handover.end(Ports.statusAfter(e));
        } catch (InterruptedException e) {
            handover.end(CLOSED);
        }
    }

    private void tell(List<Heard> heard) throws InterruptedException {
        for (Heard each : heard) {
            switch (each) {
                case Heard.Code(Barcode code) -> offer(zones.accept(code));
                case Heard.Answer() -> {}
                case Heard.Owed(byte[] reply) -> send(reply);
            }
            answers.heard();
        }
    }

    private void offer(List<Barcode> codes) throws InterruptedException {
        for (Barcode code : codes) {
            if (handover.offer(code) && manners.confirm()) {
                send(manners.vendor().beep());
            }
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
