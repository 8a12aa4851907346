package org.infomat.device.signal.pi4j;

import com.pi4j.Pi4J;
import com.pi4j.context.Context;
import com.pi4j.io.gpio.digital.DigitalInput;
import com.pi4j.io.gpio.digital.DigitalOutput;
import com.pi4j.io.gpio.digital.DigitalState;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.infomat.device.signal.Lamp;
import org.infomat.device.signal.Sensor;
import org.infomat.device.signal.SensorChanges;

/// The inputs and outputs of Pi4J that a board's sensors and lamps are. Most of these methods throw Pi4J's exception
/// where the chip fails.
final class Pins implements AutoCloseable {
    private final Wiring wiring;
    private final SensorChanges changes;
    private final Context context;
    private final Map<Sensor, GpioInput> inputs = new EnumMap<>(Sensor.class);

    /// @param changes where each sensor's state and all that becomes of it is put
    Pins(GpioChip chip, Wiring wiring, SensorChanges changes) {
        this.wiring = wiring;
        this.changes = changes;
        // The terminal closes its devices itself; of Pi4J's own providers there are none.
        context = Pi4J.newContextBuilder()
                .noAutoDetect()
                .disableShutdownHook()
                .add(new GpioInputProvider(chip), new GpioOutputProvider(chip))
                .build();
    }

    void takeInputs() {
        wiring.sensors().forEach((sensor, line) -> inputs.put(sensor, input(sensor, line)));
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

    Map<Lamp, List<Lamps.Diode>> takeOutputs() {
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

    void became(int offset, boolean high) {
        inputs.values().stream().filter(input -> input.bcm() == offset).forEach(input -> input.became(high));
    }

    /// Looks at each sensor's line once more: whatever was missed is made good.
    void lookAgain() {
        inputs.forEach((sensor, input) -> changes.put(sensor, input.isOn()));
    }

    /// Switches all lamps off.
    @Override
    public void close() {
        if (!context.isShutdown()) {
            context.shutdown();
        }
    }
}
