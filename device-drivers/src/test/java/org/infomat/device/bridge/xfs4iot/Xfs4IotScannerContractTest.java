package org.infomat.device.bridge.xfs4iot;

import java.util.Map;
import org.infomat.device.DeviceId;
import org.infomat.device.DriverSettings;
import org.infomat.device.proof.Proves;
import org.infomat.device.scanner.BarcodeScanner;
import org.infomat.device.scanner.BarcodeScannerContract;
import org.junit.jupiter.api.AfterEach;

@Proves(
        deviceClass = "barcode scanner",
        technology = "XFS4IoT BarcodeReader",
        peer = "a WebSocket service of ours, each message held to the JSON Schema of XFS4IoT 2021-1")
class Xfs4IotScannerContractTest extends BarcodeScannerContract {
    private final MakersScanner service = new MakersScanner(framing());

    private BarcodeScanner scanner;

    Framing framing() {
        return Framing.PAYLOAD;
    }

    @Override
    protected BarcodeScanner open() throws Exception {
        scanner = new Xfs4IotScannerDriver()
                .open(
                        new DeviceId("barcode-scanner"),
                        new DriverSettings(Map.of("uri", service.uri().toString())));
        return scanner;
    }

    /// Once the service has answered it has heard all that was said before: what was cancelled is cancelled.
    @Override
    protected void hold(String text) throws Exception {
        scanner.status();
        service.hold("qrCode", text);
    }

    @Override
    protected void unplug() {
        service.unplug();
    }

    @Override
    protected void plugIn() {
        service.plugIn();
    }

    @AfterEach
    void endService() {
        service.close();
    }
}
