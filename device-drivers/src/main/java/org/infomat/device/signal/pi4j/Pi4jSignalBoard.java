package org.infomat.device.signal.pi4j;

import com.pi4j.Pi4J;
import com.pi4j.context.Context;
import com.pi4j.io.gpio.digital.DigitalInput;
import com.pi4j.io.gpio.digital.DigitalOutput;
import com.pi4j.io.gpio.digital.DigitalState;
import java.io.IOException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
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

/// Sensors and lamps on the lines of a GPIO chip. One thread sleeps in the kernel until a line changes; that is also
/// how a chip that is unplugged is noticed.
final class Pi4jSignalBoard implements SignalBoard {
    /// Nothing is to be done meanwhile; being woken ends it.
    private static final Duration REST = Duration.ofHours(1);

    private static final Duration CLOSING_LIMIT = Duration.ofSeconds(2);
    private static final DeviceStatus CLOSED =
            new DeviceStatus(DeviceState.NO_DEVICE, DeviceReason.NOT_OPENED, "closed");

    private final DeviceId id;
    private final GpioChip chip;
    private final Wiring wiring;
    private final Context context;
    private final Map<Sensor, GpioInput> inputs = new EnumMap<>(Sensor.class);
    private final SensorChanges changes = new SensorChanges();
    private final Lamps lamps;
    private final Thread listener;
    private final Thread blinker;

    /// Takes the chip, and closes it where this fails (with Pi4J's exception).
    Pi4jSignalBoard(DeviceId id, GpioChip chip, Wiring wiring) {
        this.id = id;
        this.chip = chip;
        this.wiring = wiring;
        // The terminal closes its devices itself; of Pi4J's own providers there are none.
        context = Pi4J.newContextBuilder()
                .noAutoDetect()
                .disableShutdownHook()
                .add(new GpioInputProvider(chip), new GpioOutputProvider(chip))
                .build();
        try {
            wiring.sensors().forEach((sensor, line) -> inputs.put(sensor, input(sensor, line)));
            lamps = new Lamps(outputs(), this::lost);
        } catch (com.pi4j.io.exception.IOException e) {
            context.shutdown();
            chip.close();
            throw e;
        }
        // Platform threads: waiting in the kernel would pin a virtual thread's carrier.
        listener = Thread.ofPlatform().daemon().name(id + "-listener").start(this::listen);
        blinker = Thread.ofPlatform().daemon().name(id + "-lamps").start(lamps::blink);
    }

    private GpioInput input(Sensor sensor, InputLine line) {
        DigitalState on = on(line.activeLow());
        GpioInput input = (GpioInput) context.create(DigitalInput.newConfigBuilder(context)
                .id(sensor.word())
                .bcm(line.offset())
                .pull(line.pull())
                .debounce(line.debounce().toMillis(), TimeUnit.MILLISECONDS)
                .onState(on)
                .build());
        changes.begin(sensor, input.isOn());
        input.addListener(event -> changes.put(sensor, event.state() == on));
        return input;
    }

    private Map<Lamp, List<Lamps.Diode>> outputs() {
        Map<Lamp, List<Lamps.Diode>> outputs = new EnumMap<>(Lamp.class);
        wiring.lamps()
                .forEach((lamp, lines) -> outputs.put(
                        lamp, lines.stream().map(line -> diode(lamp, line)).toList()));
        return outputs;
    }

    private Lamps.Diode diode(Lamp lamp, LampLine line) {
        DigitalState on = on(line.activeLow());
        DigitalState off = on(!line.activeLow());
        DigitalOutput output = context.create(DigitalOutput.newConfigBuilder(context)
                .id(lamp.word() + "-" + line.offset())
                .bcm(line.offset())
                .onState(on)
                .initial(off)
                .shutdown(off)
                .build());
        return new Lamps.Diode(output, line.colours());
    }

    private static DigitalState on(boolean activeLow) {
        return activeLow ? DigitalState.LOW : DigitalState.HIGH;
    }

    private void listen() {
        List<GpioInput> listened = List.copyOf(inputs.values());
        List<GpioLine> lines = listened.stream().map(GpioInput::line).toList();
        try {
            while (changes.ending().isEmpty()) {
                List<GpioLine> changed = chip.await(lines, REST);
                for (GpioInput input : listened) {
                    if (changed.contains(input.line())) {
                        input.tellChanges();
                    }
                }
            }
        } catch (IOException e) {
            changes.end(Ports.statusAfter(e));
        }
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

    /// Looks at each line once more: whatever was missed is made good.
    @Override
    public DeviceStatus status() {
        if (changes.ending().isEmpty()) {
            try {
                chip.check();
                inputs.forEach((sensor, input) -> changes.put(sensor, input.isOn()));
            } catch (IOException e) {
                changes.end(Ports.statusAfter(e));
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
        chip.wake();
        blinker.interrupt();
        try {
            listener.join(CLOSING_LIMIT);
            blinker.join(CLOSING_LIMIT);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (!context.isShutdown()) {
            context.shutdown();
        }
        chip.close();
    }
}
