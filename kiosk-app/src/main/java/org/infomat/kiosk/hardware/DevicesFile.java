package org.infomat.kiosk.hardware;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.infomat.device.Drivers;
import org.infomat.kiosk.durable.DurableFile;

/// `devices.yaml`, into which a choice is written. Only the entry of the one device changes; all others, and all
/// comments, stay as the installer wrote them.
public final class DevicesFile {
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private final Path file;
    private final Drivers drivers;
    private final InstantSource clock;

    public DevicesFile(Path file, Drivers drivers, InstantSource clock) {
        this.file = file;
        this.drivers = drivers;
        this.clock = clock;
    }

    public DevicesConfig read() {
        return DevicesConfig.read(file, drivers);
    }

    /// Writes the device in the place of the one of its name, or after the others. What is written is read again before
    /// it replaces the file, all or nothing, also through a power cut. Returns where the old file is kept:
    /// `devices.yaml.20261122T060000Z`. Throws `DevicesConfigException` where a setting is wrong.
    public synchronized Path write(DeviceConfig device) throws IOException {
        Path real = file.toRealPath();
        String before = Files.readString(real);
        List<DeviceConfig> wanted =
                with(DevicesConfig.parse(file, before, drivers).devices(), device);
        String after = DevicesText.of(before).with(device);
        if (!DevicesConfig.parse(file, after, drivers).devices().equals(wanted)) {
            throw new IOException(file + " is written in a way that only a person can change; write " + device.id()
                    + " there by hand");
        }
        Path kept = free(real);
        new DurableFile(kept).replace(before);
        new DurableFile(real).rewrite(after);
        return kept;
    }

    private static List<DeviceConfig> with(List<DeviceConfig> devices, DeviceConfig device) {
        List<DeviceConfig> all = new ArrayList<>(devices);
        int place = all.stream().map(DeviceConfig::id).toList().indexOf(device.id());
        if (place < 0) {
            all.add(device);
        } else {
            all.set(place, device);
        }
        return all;
    }

    /// A name that no file has yet.
    private Path free(Path real) {
        String name = real.getFileName() + "." + STAMP.format(clock.instant());
        Path kept = real.resolveSibling(name);
        for (int again = 2; Files.exists(kept); again++) {
            kept = real.resolveSibling(name + "-" + again);
        }
        return kept;
    }
}
