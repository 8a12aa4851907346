package org.infomat.device.signal.pi4j;

import com.pi4j.io.gpio.digital.DigitalInput;
import com.pi4j.io.gpio.digital.DigitalInputConfig;
import com.pi4j.io.gpio.digital.DigitalInputProviderBase;
import com.pi4j.io.gpio.digital.PullResistance;
import java.io.IOException;

/// Gives Pi4J the lines of a chip as inputs.
final class GpioInputProvider extends DigitalInputProviderBase {
    private final GpioChip chip;

    GpioInputProvider(GpioChip chip) {
        super("infomat-gpio-input");
        this.chip = chip;
    }

    @Override
    public DigitalInput create(DigitalInputConfig config) {
        try {
            GpioInput input = new GpioInput(this, config, chip.line(request(config)));
            context.registry().add(input);
            return input;
        } catch (IOException e) {
            throw new com.pi4j.io.exception.IOException(e);
        }
    }

    static LineRequest request(DigitalInputConfig config) {
        long flags = LineRequest.INPUT | LineRequest.BOTH_EDGES | bias(config.pull());
        return new LineRequest(config.bcm(), flags, Math.toIntExact(config.debounce()), false);
    }

    private static long bias(PullResistance pull) {
        return switch (pull) {
            case OFF -> 0; // as the board has it: some chips refuse to be told
            case PULL_UP -> LineRequest.PULL_UP;
            case PULL_DOWN -> LineRequest.PULL_DOWN;
        };
    }
}
