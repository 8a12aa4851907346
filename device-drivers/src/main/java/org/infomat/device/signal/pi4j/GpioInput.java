package org.infomat.device.signal.pi4j;

import com.pi4j.io.gpio.digital.DigitalInputBase;
import com.pi4j.io.gpio.digital.DigitalInputConfig;
import com.pi4j.io.gpio.digital.DigitalState;
import com.pi4j.io.gpio.digital.DigitalStateChangeEvent;
import java.io.IOException;

/// An input of Pi4J on a line of a chip.
final class GpioInput extends DigitalInputBase {
    private final GpioLine line;

    GpioInput(GpioInputProvider provider, DigitalInputConfig config, GpioLine line) {
        super(provider, config);
        this.line = line;
    }

    @Override
    public DigitalState state() {
        try {
            return state(line.high());
        } catch (IOException e) {
            throw new com.pi4j.io.exception.IOException(e);
        }
    }

    private static DigitalState state(boolean high) {
        return high ? DigitalState.HIGH : DigitalState.LOW;
    }

    /// Tells the listeners what the line has become.
    void became(boolean high) {
        dispatch(new DigitalStateChangeEvent<>(this, state(high)));
    }
}
