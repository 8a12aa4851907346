package org.infomat.device;

import org.jspecify.annotations.Nullable;

/// A device cannot do what was asked. Says which device, what happened and what to do; the status says the same to
/// programs.
public final class DeviceException extends Exception {
    private static final long serialVersionUID = 1;

    private final DeviceId device;
    private final transient DeviceStatus status;

    public DeviceException(DeviceId device, DeviceStatus status, String happened, String remedy) {
        this(device, status, happened, remedy, null);
    }

    public DeviceException(
            DeviceId device, DeviceStatus status, String happened, String remedy, @Nullable Throwable cause) {
        super(device + ": " + happened + ". " + remedy + ".", cause);
        this.device = device;
        this.status = status;
    }

    public DeviceId device() {
        return device;
    }

    public DeviceStatus status() {
        return status;
    }
}
