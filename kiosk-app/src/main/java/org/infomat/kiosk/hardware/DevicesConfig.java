package org.infomat.kiosk.hardware;

import java.nio.file.Path;
import java.util.List;
import org.infomat.device.Drivers;

/// The devices of one terminal, as `devices.yaml` has them: under `devices`, a name for each, its `class`, its
/// `driver`,
/// and beside them the driver's own settings.
public record DevicesConfig(List<DeviceConfig> devices) {
    public DevicesConfig {
        devices = List.copyOf(devices);
    }

    /// Reads and checks the file; throws `DevicesConfigException` with all that is wrong in it.
    public static DevicesConfig read(Path file, Drivers drivers) {
        return new DevicesConfigReader(file, drivers).read();
    }

    /// The same of a text that is to be in that file.
    static DevicesConfig parse(Path file, String text, Drivers drivers) {
        return new DevicesConfigReader(file, drivers).parse(text);
    }
}
