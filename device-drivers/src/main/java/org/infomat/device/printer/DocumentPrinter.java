package org.infomat.device.printer;

import org.infomat.device.Device;

/// Prints documents on sheets of A4 and knows whether it did.
public interface DocumentPrinter extends Device {
    /// Blocks until the printer has said what became of the document, or its time limit is over; it is then taken back
    /// from the printer, as it is when the caller is interrupted.
    DocumentOutcome print(Document document) throws InterruptedException;
}
