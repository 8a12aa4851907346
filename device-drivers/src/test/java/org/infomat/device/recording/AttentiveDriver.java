package org.infomat.device.recording;

import org.infomat.device.Device;
import org.infomat.device.DeviceException;
import org.infomat.device.DeviceId;
import org.infomat.device.DriverSettings;
import org.infomat.device.masking.Substitution;
import org.infomat.device.message.MessageDriver;
import org.infomat.device.message.MessageMask;
import org.infomat.device.message.MessageSource;

/// A driver of ours of which the test knows when somebody waits at its device.
public record AttentiveDriver<D extends Device>(MessageDriver<D> driver, Attention attention)
        implements MessageDriver<D> {
    @Override
    public String name() {
        return driver.name();
    }

    @Override
    public Class<D> deviceClass() {
        return driver.deviceClass();
    }

    @Override
    public void check(DriverSettings settings) {
        driver.check(settings);
    }

    @Override
    public D open(DeviceId id, DriverSettings settings, MessageSource lines)
            throws DeviceException, InterruptedException {
        return attention.at(deviceClass(), driver.open(id, settings, lines));
    }

    @Override
    public MessageSource lines() {
        return driver.lines();
    }

    @Override
    public MessageMask mask(DriverSettings settings, Substitution substitution) {
        return driver.mask(settings, substitution);
    }
}
