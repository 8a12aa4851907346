package org.infomat.device.printer.ipp;

import java.io.IOException;

/// A printer has answered what is not of the protocol, or refused a request.
final class IppException extends IOException {
    private static final long serialVersionUID = 1;
    private static final int BUSY = 0x0507;

    private final int status;

    IppException(String message) {
        this(message, 0);
    }

    IppException(String message, int status) {
        super(message);
        this.status = status;
    }

    /// Whether the printer refused because it is at work for another: it may be asked again.
    boolean busy() {
        return status == BUSY;
    }
}
