package org.infomat.device.signal.pi4j;

import java.io.IOException;

/// A GPIO chip that is open: its name and label, and its lines, which are given back when it is closed.
interface GpioChip extends AutoCloseable {
    /// @param name as in `/dev`: `gpiochip0`
    /// @param label what kind of chip it is: `pinctrl-bcm2835`
    record Identity(String name, String label, int lines) {}

    Identity info();

    /// Throws where the chip is gone.
    void check() throws IOException;

    /// A line that is ours from now on. Throws `PortRefusedException` where we cannot have it.
    GpioLine line(LineRequest request) throws IOException;

    /// From now on each change of the inputs that were taken before is told, until the chip is closed. To be called
    /// once.
    void listen(LineEars ears);

    /// Returns when nothing is told any more. Twice is harmless.
    @Override
    void close();
}
