package org.infomat.device.bridge.javapos;

import java.util.Set;
import jpos.Scanner;
import jpos.ScannerControl115;
import org.infomat.device.DeviceException;
import org.infomat.device.DeviceId;
import org.infomat.device.DriverSettings;
import org.infomat.device.masking.Substitution;
import org.infomat.device.message.MessageMask;
import org.infomat.device.scanner.BarcodeScanner;
import org.infomat.device.scanner.Framing;

/// Opens bar code scanners behind a JavaPOS service of the category Scanner.
///
/// | setting | means | otherwise |
/// |---|---|---|
/// | `logical-name`, `jpos-xml` | the device, as `JavaPosSettings` has it | |
/// | `charset` | how bytes become text | `UTF-8` |
public final class JavaPosScannerDriver implements ControlDriver<BarcodeScanner, ScannerControl115> {
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
    public Category<ScannerControl115> category() {
        return new Category<>(ScannerControl115.class, Scanner::new);
    }

    @Override
    public BarcodeScanner opened(DeviceId id, String logicalName, DriverSettings settings, ScannerControl115 control)
            throws DeviceException, InterruptedException {
        return new JavaPosScanner(id, logicalName, control, Framing.charset(settings));
    }

    @Override
    public MessageMask mask(DriverSettings settings, Substitution substitution) {
        return ControlMask.of(category(), substitution, Framing.charset(settings));
    }
}
