package org.infomat.device.printer;

import org.infomat.device.DeviceReason;

/// What became of a document. Only `Printed` means that the printer itself said so.
public sealed interface DocumentOutcome {
    /// Every page is out, on the printer's own word.
    record Printed(int pages) implements DocumentOutcome {}

    /// Part of it may have come out; nothing more will. The detail is for the technician.
    record NotPrinted(DeviceReason reason, String detail) implements DocumentOutcome {}
}
