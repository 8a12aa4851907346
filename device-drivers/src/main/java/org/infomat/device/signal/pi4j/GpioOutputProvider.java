package org.infomat.device.signal.pi4j;

import com.pi4j.io.gpio.digital.DigitalOutput;
import com.pi4j.io.gpio.digital.DigitalOutputConfig;
import com.pi4j.io.gpio.digital.DigitalOutputProviderBase;
import java.io.IOException;

/// Gives Pi4J the lines of a chip as outputs.
final class GpioOutputProvider extends DigitalOutputProviderBase {
    private final GpioChip chip;

    GpioOutputProvider(GpioChip chip) {
        super("infomat-gpio-output");
        this.chip = chip;
    }

    @Override
    public DigitalOutput create(DigitalOutputConfig config) {
        try {
            GpioOutput output = new GpioOutput(this, config, chip.line(request(config)));
            context.registry().add(output);
            return output;
        } catch (IOException e) {
            throw new com.pi4j.io.exception.IOException(e);
        }
    }

    static LineRequest request(DigitalOutputConfig config) {
        return new LineRequest(
                config.bcm(),
                LineRequest.OUTPUT,
                0,
                config.initialState() != null && config.initialState().isHigh());
    }
}
