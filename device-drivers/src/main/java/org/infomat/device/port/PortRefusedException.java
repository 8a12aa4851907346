package org.infomat.device.port;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/// What the settings name exists and cannot be opened: missing rights, another program holds it, or it does not take
/// the line's settings.
public final class PortRefusedException extends IOException {
    private static final long serialVersionUID = 1;

    public PortRefusedException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
