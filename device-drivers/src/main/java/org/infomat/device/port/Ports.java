package org.infomat.device.port;

import java.io.IOException;
import java.util.Set;
import org.infomat.device.DeviceReason;
import org.infomat.device.DeviceState;
import org.infomat.device.DeviceStatus;
import org.infomat.device.DriverSettings;

/// Opens the port that a device's settings name.
///
/// | `port` | opens |
/// |---|---|
/// | `/dev/ttyUSB0` | a serial line, with `baud`, `data-bits`, `parity`, `stop-bits` and `flow-control` |
/// | `tcp://192.0.2.7:9100` | a TCP connection |
/// | `file:/dev/usb/lp0` | a device file; a plain file takes what is sent and never answers |
public final class Ports {
    /// The settings that belong to the port; a driver allows these beside its own.
    public static final Set<String> SETTINGS =
            Set.of("port", "baud", "data-bits", "parity", "stop-bits", "flow-control");

    private Ports() {}

    /// Refuses settings that lead nowhere (`IllegalArgumentException`) without opening anything.
    public static void check(DriverSettings settings) {
        PortAddress.of(settings);
    }

    /// Throws `IllegalArgumentException` where a setting is wrong, `PortMissingException` or `PortRefusedException`
    /// where it cannot be opened.
    public static Port open(DriverSettings settings) throws IOException, InterruptedException {
        return PortAddress.of(settings).open();
    }

    /// What a device is to say of itself after its port has failed in this way.
    public static DeviceStatus statusAfter(IOException failure) {
        String detail = String.valueOf(failure.getMessage());
        return switch (failure) {
            case PortMissingException missing ->
                new DeviceStatus(DeviceState.NO_DEVICE, DeviceReason.PORT_MISSING, detail);
            case PortRefusedException refused ->
                new DeviceStatus(DeviceState.HARDWARE_ERROR, DeviceReason.PORT_REFUSED, detail);
            case PortTimeoutException slow -> new DeviceStatus(DeviceState.HARDWARE_ERROR, DeviceReason.SLOW, detail);
            default -> new DeviceStatus(DeviceState.NO_DEVICE, DeviceReason.UNPLUGGED, detail);
        };
    }
}
