package org.infomat.device.printer;

/// What became of a receipt. Only `Printed` means that the printer itself said that it had printed and cut.
public sealed interface PrintOutcome {
    /// Printed and cut, on the printer's own word.
    record Printed() implements PrintOutcome {}

    record OutOfPaper() implements PrintOutcome {}

    record CoverOpen() implements PrintOutcome {}

    record Jammed() implements PrintOutcome {}

    /// Unplugged, silent or too slow: part of the receipt may have come out. The detail is for the technician.
    record Unreachable(String detail) implements PrintOutcome {}
}
