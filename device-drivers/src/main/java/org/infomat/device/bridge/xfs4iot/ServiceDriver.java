package org.infomat.device.bridge.xfs4iot;

import org.infomat.device.Device;
import org.infomat.device.DriverSettings;
import org.infomat.device.masking.Substitution;
import org.infomat.device.message.MessageDriver;
import org.infomat.device.message.MessageMask;
import org.infomat.device.message.MessageSource;

/// What the drivers of all services have in common.
interface ServiceDriver<D extends Device> extends MessageDriver<D> {
    @Override
    default MessageSource lines() {
        return WebSocketLine::open;
    }

    @Override
    default MessageMask mask(DriverSettings settings, Substitution substitution) {
        return XfsMask.of(substitution);
    }
}
