package org.infomat.device.printer.escpos;

/// Something that a printer sends.
sealed interface Reply {
    /// The answer to `DLE EOT n`, which does not say to which n.
    record RealTime(int bits) implements Reply {}

    /// Told unasked when something changes (`GS a`): printer, error and paper sensor.
    record Asb(int printer, int error, int paper) implements Reply {}

    /// The answer to `GS r 1`, given in the order of printing: everything sent before it has been printed.
    record PaperSensor(int bits) implements Reply {}

    /// The answer to `GS I n`: maker or model.
    record Identity(String text) implements Reply {}
}
