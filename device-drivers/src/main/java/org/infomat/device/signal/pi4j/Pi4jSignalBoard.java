package org.infomat.device.signal.pi4j;

import java.io.IOException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.infomat.device.Capability;
import org.infomat.device.DeviceDescription;
import org.infomat.device.DeviceException;
import org.infomat.device.DeviceId;
import org.infomat.device.DeviceReason;
import org.infomat.device.DeviceState;
import org.infomat.device.DeviceStatus;
import org.infomat.device.port.Ports;
import org.infomat.device.signal.Cabinet;
import org.infomat.device.signal.Lamp;
import org.infomat.device.signal.Light;
import org.infomat.device.signal.Sensor;
import org.infomat.device.signal.SensorChange;
import org.infomat.device.signal.SensorChanges;
import org.infomat.device.signal.SignalBoard;

/// Sensors and lamps on the lines of a GPIO chip.
final class Pi4jSignalBoard implements SignalBoard, LineEars {
    private static final Duration CLOSING_LIMIT = Duration.ofSeconds(2);
    private static final DeviceStatus CLOSED =
            new DeviceStatus(DeviceState.NO_DEVICE, DeviceReason.NOT_OPENED, "closed");

    private final DeviceId id;
    private final GpioChip chip;
    private final Wiring wiring;
    private final SensorChanges changes = new SensorChanges();
    private final Pins pins;
    private final Lamps lamps;
    private final Thread blinker;

    /// Takes the chip, and closes it where this fails (with Pi4J's exception).
    Pi4jSignalBoard(DeviceId id, GpioChip chip, Wiring wiring) {
        this.id = id;
        this.chip = chip;
        this.wiring = wiring;
        pins = new Pins(chip, wiring, changes);
        try {
            pins.takeInputs();
            lamps = new Lamps(pins.takeOutputs(), this::lost);
        } catch (com.pi4j.io.exception.IOException e) {
            pins.close();
            chip.close();
            throw e;
        }
        chip.listen(this);
        blinker = Thread.ofPlatform().daemon().name(id + "-lamps").start(lamps::blink);
    }

    @Override
    public void became(int line, boolean high) {
        pins.became(line, high);
    }

    @Override
    public void gone(IOException why) {
        changes.end(Ports.statusAfter(why));
    }

    private void lost(com.pi4j.io.exception.IOException e) {
        changes.end(Pi4jSignalDriver.status(e));
    }

    @Override
    public DeviceId id() {
        return id;
    }

    @Override
    public DeviceDescription description() {
        Set<Capability> capabilities = EnumSet.noneOf(Capability.class);
        wiring.sensors().keySet().stream().map(Sensor::capability).forEach(capabilities::add);
        wiring.lamps().keySet().stream()
                .map(lamp -> lamp == Lamp.STATUS ? Capability.STATUS_LIGHT : Capability.GUIDE_LIGHTS)
                .forEach(capabilities::add);
        return new DeviceDescription("", chip.info().label(), "", capabilities);
    }

    @Override
    public DeviceStatus status() {
        if (changes.ending().isEmpty()) {
            try {
                chip.check();
                pins.lookAgain();
            } catch (IOException e) {
                gone(e);
            } catch (com.pi4j.io.exception.IOException e) {
                lost(e);
            }
        }
        return changes.ending().orElseGet(() -> Cabinet.status(changes.active()));
    }

    @Override
    public Set<Sensor> active() {
        return changes.active();
    }

    @Override
    public SensorChange awaitChange() throws DeviceException, InterruptedException {
        Optional<SensorChange> change = changes.await();
        return change.orElseThrow(this::gone);
    }

    @Override
    public void light(Map<Lamp, Light> lights) throws DeviceException {
        if (changes.ending().isPresent()) {
            throw gone();
        }
        try {
            lamps.light(lights);
        } catch (com.pi4j.io.exception.IOException e) {
            lost(e);
            throw gone();
        }
    }

    private DeviceException gone() {
        return new DeviceException(
                id, changes.ending().orElse(CLOSED), "The GPIO chip is gone", "Check its cable and its driver");
    }

    @Override
    public void close() {
        changes.end(CLOSED);
        blinker.interrupt();
        try {
            blinker.join(CLOSING_LIMIT);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        pins.close();
        chip.close();
    }
}
