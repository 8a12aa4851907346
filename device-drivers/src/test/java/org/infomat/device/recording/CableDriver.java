package org.infomat.device.recording;

import org.infomat.device.Device;
import org.infomat.device.DeviceException;
import org.infomat.device.DeviceId;
import org.infomat.device.DriverSettings;
import org.infomat.device.masking.Mask;
import org.infomat.device.masking.Substitution;
import org.infomat.device.port.PortDriver;
import org.infomat.device.port.PortSource;

/// A driver of ours whose ports lead to the test instead of to this machine.
public record CableDriver<D extends Device>(PortDriver<D> driver, PortSource ports, Attention attention)
        implements PortDriver<D> {
    public CableDriver(PortDriver<D> driver, PortSource ports) {
        this(driver, ports, new Attention());
    }

    @Override
    public String name() {
        return driver.name();
    }

    @Override
    public Class<D> deviceClass() {
        return driver.deviceClass();
    }

    @Override
    public D open(DeviceId id, DriverSettings settings, PortSource source)
            throws DeviceException, InterruptedException {
        return attention.at(deviceClass(), driver.open(id, settings, source));
    }

    @Override
    public Mask mask(DriverSettings settings, Substitution substitution) {
        return driver.mask(settings, substitution);
    }
}
