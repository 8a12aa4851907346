package org.infomat.device.bridge.xfs4iot;

import java.util.Map;
import org.infomat.device.DeviceId;
import org.infomat.device.DriverSettings;
import org.infomat.device.Openings;
import org.infomat.device.scanner.BarcodeScanner;
import org.junit.jupiter.api.Test;

/// A line to a service that is opened and closed again and again leaves nothing behind.
class Xfs4IotOpeningsTest extends Openings {
    /// A line takes longer than a cable in memory.
    @Override
    protected int cycles() {
        return 100;
    }

    @Test
    void a_scanner_behind_a_service_leaves_nothing_behind_though_somebody_waits() throws Exception {
        try (MakersScanner service = new MakersScanner(Framing.PAYLOAD)) {
            DriverSettings settings =
                    new DriverSettings(Map.of("uri", service.uri().toString()));
            stays("scanner behind an XFS4IoT service", () -> {
                BarcodeScanner scanner = new Xfs4IotScannerDriver().open(new DeviceId("device"), settings);
                waitingIsEndedBy(scanner::close, scanner::scan);
            });
        }
    }
}
