package org.infomat.device.bridge.xfs4iot;

import org.infomat.device.DeviceStatus;

/// Who is told what a service says unasked, in the thread that listens: nothing here may block.
interface Hearing {
    void told(Message.Unsolicited event);

    /// The connection is over, for this reason; told once.
    void ended(DeviceStatus status);
}
