package org.infomat.device.bridge.xfs4iot;

import java.io.IOException;
import org.infomat.device.DeviceException;
import org.infomat.device.DeviceId;
import org.infomat.device.DeviceStatus;

/// A service refused, failed, fell silent or sent what is no message of its protocol. Its own description of an error
/// is not passed on: it may quote what it has read.
final class XfsException extends IOException {
    private static final long serialVersionUID = 1;

    private final transient DeviceStatus status;
    private final String errorCode;

    XfsException(DeviceStatus status) {
        this(status, "");
    }

    /// @param errorCode what the command says beside its completion code, such as `noMedia`; empty for nothing
    XfsException(DeviceStatus status, String errorCode) {
        super(status.state() + " " + status.reason() + " " + status.detail());
        this.status = status;
        this.errorCode = errorCode;
    }

    DeviceStatus status() {
        return status;
    }

    boolean says(String code) {
        return errorCode.equals(code);
    }

    DeviceException of(DeviceId id) {
        String what = status.detail().isEmpty() ? status.reason().name() : status.detail();
        return new DeviceException(
                id, status, "The XFS4IoT service failed: " + what, "Check the device, its service and 'uri'", this);
    }
}
