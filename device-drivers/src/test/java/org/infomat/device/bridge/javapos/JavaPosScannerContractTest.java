package org.infomat.device.bridge.javapos;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import java.util.Map;
import jpos.ScannerConst;
import jpos.services.ScannerService115;
import org.infomat.device.Device;
import org.infomat.device.DeviceException;
import org.infomat.device.DeviceId;
import org.infomat.device.DriverSettings;
import org.infomat.device.message.MessageDriver;
import org.infomat.device.proof.Proves;
import org.infomat.device.scanner.BarcodeScanner;
import org.infomat.device.scanner.BarcodeScannerContract;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

@Proves(
        deviceClass = "barcode scanner",
        technology = "JavaPOS Scanner",
        peer = "JavaPOS 1.15.8 loading a service of ours from a jpos.xml")
class JavaPosScannerContractTest extends BarcodeScannerContract {
    private final MakersService service = new MakersService(ScannerService115.class);

    @TempDir
    private Path folder;

    @Override
    protected BarcodeScanner open() throws Exception {
        MakersFactory.give("Counter1", service);
        return opened(
                new JavaPosScannerDriver(),
                new DeviceId("barcode-scanner"),
                JposXml.naming("Counter1", "Scanner", folder, Map.of()));
    }

    /// Directly, or as a subclass has it.
    protected <D extends Device> D opened(MessageDriver<D> driver, DeviceId id, DriverSettings settings)
            throws DeviceException, InterruptedException {
        return driver.open(id, settings);
    }

    @Override
    protected void hold(String text) throws Exception {
        byte[] label = text.getBytes(UTF_8);
        service.read(Map.of("ScanDataLabel", label, "ScanDataType", ScannerConst.SCAN_SDT_QRCODE));
    }

    @Override
    protected void unplug() throws Exception {
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
