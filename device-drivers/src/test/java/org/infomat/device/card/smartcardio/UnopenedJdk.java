package org.infomat.device.card.smartcardio;

import java.util.List;
import java.util.Map;
import org.infomat.device.DeviceException;
import org.infomat.device.DeviceId;
import org.infomat.device.DeviceStatus;
import org.infomat.device.DriverSettings;
import org.infomat.device.card.CardReader;

/// A program of its own, in a JDK that is not opened up: says how its reader is, and how it is after a restart of the
/// card service.
final class UnopenedJdk {
    private static final DeviceId ID = new DeviceId("card-reader");

    private UnopenedJdk() {}

    static void main() throws Exception {
        SmartcardioDriver driver = new SmartcardioDriver(List.of());
        try (CardReader reader = driver.open(ID, new DriverSettings(Map.of()))) {
            IO.println(words(reader.status()));
            IO.readln();
            IO.println(words(reader.status()));
        }
        try {
            driver.open(ID, new DriverSettings(Map.of())).close();
        } catch (DeviceException e) {
            IO.println(e.getMessage());
        }
    }

    private static String words(DeviceStatus status) {
        return status.state() + " " + status.reason();
    }
}
