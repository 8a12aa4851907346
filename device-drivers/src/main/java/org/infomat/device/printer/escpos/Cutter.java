package org.infomat.device.printer.escpos;

/// How a printer parts a receipt from the roll.
enum Cutter {
    /// Torn off by hand at the edge.
    NONE,
    /// Leaves a corner, so that the receipt does not fall.
    PARTIAL,
    FULL
}
