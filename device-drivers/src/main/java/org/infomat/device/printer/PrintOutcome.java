package org.infomat.device.printer;

/// What became of a receipt. Only `Printed` means that the printer itself said that it had printed and cut.
public sealed interface PrintOutcome {
    /// Printed and cut, on the printer's own word.
    ///
    /// @param millimetres of paper that it took, as far as the driver can tell
    record Printed(int millimetres, int cuts) implements PrintOutcome {
        public Printed {
            if (millimetres < 0 || cuts < 0) {
                throw new IllegalArgumentException(
                        "Paper and cuts are counted from 0, not " + millimetres + " mm and " + cuts);
            }
        }
    }

    record OutOfPaper() implements PrintOutcome {}

    record CoverOpen() implements PrintOutcome {}

    record Jammed() implements PrintOutcome {}

    /// Unplugged, silent or too slow: part of the receipt may have come out. The detail is for the technician.
    record Unreachable(String detail) implements PrintOutcome {}
}
