package org.infomat.device.printer;

import org.infomat.device.Device;

/// Prints receipts on a roll and knows whether it did.
public interface ReceiptPrinter extends Device {
    /// Prints and cuts. Blocks until the printer has said what became of the receipt, or its time limit is over.
    PrintOutcome print(Receipt receipt) throws InterruptedException;
}
