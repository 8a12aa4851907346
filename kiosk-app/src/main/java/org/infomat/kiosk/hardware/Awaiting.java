package org.infomat.kiosk.hardware;

import org.infomat.device.scanner.BarcodeScanner;

/// Who may hold a code before the scanners now.
public enum Awaiting {
    /// Scanners are dark, and what they read is dropped.
    NOBODY,
    /// Nobody is at the terminal, but whoever comes by may begin with a code. Scanners look that cost nothing while
    /// they
    /// do: a terminal at rest keeps no core busy with the pictures of a camera.
    WHOEVER_COMES,
    SOMEBODY;

    boolean by(BarcodeScanner scanner) {
        return switch (this) {
            case NOBODY -> false;
            case WHOEVER_COMES -> scanner.looksByItself();
            case SOMEBODY -> true;
        };
    }
}
