package org.infomat.kiosk.hardware.bench;

import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import org.infomat.device.DeviceId;
import org.infomat.device.DriverSettings;
import org.infomat.kiosk.hardware.DeviceClass;
import org.infomat.kiosk.hardware.DeviceConfig;

/// What stands at the other end of one device of the bench.
interface Peer extends AutoCloseable {
    String name();

    DeviceClass deviceClass();

    String driver();

    /// Of the driver; the same after `plugIn`.
    Map<String, String> settings();

    void unplug() throws Exception;

    void plugIn() throws Exception;

    @Override
    void close() throws IOException;

    default DeviceId id() {
        return new DeviceId(name().toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "-"));
    }

    default DeviceConfig config() {
        return new DeviceConfig(id(), deviceClass(), driver(), new DriverSettings(settings()));
    }
}
