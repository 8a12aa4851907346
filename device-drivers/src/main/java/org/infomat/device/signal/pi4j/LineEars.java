package org.infomat.device.signal.pi4j;

import java.io.IOException;

/// Who is told how the inputs of a chip change, in the thread that listens: nothing here may block.
interface LineEars {
    /// @param line its number on the chip
    void became(int line, boolean high);

    /// The chip is gone, and nothing more is told.
    void gone(IOException why);
}
