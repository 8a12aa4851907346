package org.infomat.device.signal.pi4j;

import com.pi4j.context.Context;
import com.pi4j.exception.ShutdownException;
import com.pi4j.io.gpio.digital.DigitalOutput;
import com.pi4j.io.gpio.digital.DigitalOutputBase;
import com.pi4j.io.gpio.digital.DigitalOutputConfig;
import com.pi4j.io.gpio.digital.DigitalState;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// An output of Pi4J on a line of a chip.
final class GpioOutput extends DigitalOutputBase {
    private static final Logger LOG = LoggerFactory.getLogger(GpioOutput.class);

    private final GpioLine line;

    GpioOutput(GpioOutputProvider provider, DigitalOutputConfig config, GpioLine line) {
        super(provider, config);
        this.line = line;
    }

    @Override
    public DigitalOutput state(DigitalState wanted) {
        try {
            line.drive(wanted.isHigh());
            return super.state(wanted);
        } catch (IOException e) {
            throw new com.pi4j.io.exception.IOException(e);
        }
    }

    /// Pi4J first brings it into its last state, which fails where the chip is gone: then it is off already.
    @Override
    public DigitalOutput shutdownInternal(Context context) {
        try {
            return super.shutdownInternal(context);
        } catch (ShutdownException e) {
            LOG.debug("{} could not be switched off: {}", id(), e.getMessage());
            return this;
        }
    }
}
