package org.infomat.device.port;

import java.io.IOException;

/// The other side did not take what was sent within the time limit.
public final class PortTimeoutException extends IOException {
    private static final long serialVersionUID = 1;

    public PortTimeoutException(String message) {
        super(message);
    }
}
