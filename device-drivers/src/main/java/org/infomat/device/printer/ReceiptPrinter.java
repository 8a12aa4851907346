package org.infomat.device.printer;

import java.util.concurrent.CountDownLatch;
import org.infomat.device.Device;

/// Prints receipts on a roll and knows whether it did.
public interface ReceiptPrinter extends Device {
    /// Prints and cuts. Blocks until the printer has said what became of the receipt, or its time limit is over.
    PrintOutcome print(Receipt receipt) throws InterruptedException;

    /// Blocks until the printer has said by itself that something about it is no longer as it was (paper, cover,
    /// knife), or its line is gone: it is worth asking then. Blocks for ever where it says nothing unasked.
    default void awaitChange() throws InterruptedException {
        new CountDownLatch(1).await();
    }
}
