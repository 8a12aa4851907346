package org.infomat.device.port;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/// What the settings name does not exist: no such device file, no such host, or nobody there answers.
public final class PortMissingException extends IOException {
    private static final long serialVersionUID = 1;

    public PortMissingException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
