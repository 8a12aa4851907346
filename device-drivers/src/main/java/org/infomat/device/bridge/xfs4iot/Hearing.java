package org.infomat.device.bridge.xfs4iot;

import org.infomat.device.DeviceStatus;
import tools.jackson.databind.JsonNode;

/// Who is told what a service says unasked, in the thread that listens: nothing here may block.
interface Hearing {
    void told(Message.Unsolicited event);

    /// What the service answers when it is asked how it is (`Common.Status`), before whatever it says later.
    default void status(JsonNode answer) {}

    /// The connection is over, for this reason; told once.
    void ended(DeviceStatus status);
}
