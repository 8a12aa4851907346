package org.infomat.device.bridge.javapos;

import java.util.Set;
import org.infomat.device.DeviceException;
import org.infomat.device.DeviceId;
import org.infomat.device.Driver;
import org.infomat.device.DriverSettings;
import org.infomat.device.scanner.BarcodeScanner;
import org.infomat.device.scanner.Framing;

/// Opens bar code scanners behind a JavaPOS service of the category Scanner.
///
/// | setting | means | otherwise |
/// |---|---|---|
/// | `logical-name`, `jpos-xml` | the device, as `JavaPosSettings` has it | |
/// | `charset` | how bytes become text | `UTF-8` |
public final class JavaPosScannerDriver implements Driver<BarcodeScanner> {
    @Override
    public String name() {
        return "javapos-scanner";
    }

    @Override
    public Class<BarcodeScanner> deviceClass() {
        return BarcodeScanner.class;
    }

    @Override
    public void check(DriverSettings settings) {
        settings.allowOnly(JavaPosSettings.with(Set.of("charset")));
        JavaPosSettings.from(settings);
        Framing.charset(settings);
    }

    @Override
    public BarcodeScanner open(DeviceId id, DriverSettings settings) throws DeviceException, InterruptedException {
        check(settings);
        return new JavaPosScanner(id, JavaPosSettings.from(settings), Framing.charset(settings));
    }
}
