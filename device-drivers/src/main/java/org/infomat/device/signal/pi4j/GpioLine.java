package org.infomat.device.signal.pi4j;

import java.io.IOException;

/// One line of a chip that is ours until the chip is closed.
interface GpioLine {
    boolean high() throws IOException;

    void drive(boolean high) throws IOException;
}
