package org.infomat.kiosk.hardware;

import java.util.concurrent.locks.ReentrantLock;
import org.infomat.device.scanner.BarcodeScanner;

/// Who may hold a code before a scanner now, whatever becomes of the scanners that are to know it.
final class Expectation {
    private final ReentrantLock telling = new ReentrantLock();
    private volatile Awaiting awaited = Awaiting.NOBODY;

    /// Whether this is another expectation than before.
    boolean change(Awaiting changed) {
        Awaiting before = awaited;
        awaited = changed;
        return changed != before;
    }

    /// Tells a scanner what is expected at this moment: of two who come at once, the later never brings what is older.
    void tell(BarcodeScanner scanner) throws InterruptedException {
        telling.lockInterruptibly();
        try {
            scanner.expect(awaited.by(scanner));
        } finally {
            telling.unlock();
        }
    }
}
