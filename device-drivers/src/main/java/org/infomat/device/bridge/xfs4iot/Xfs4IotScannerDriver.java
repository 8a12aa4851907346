package org.infomat.device.bridge.xfs4iot;

import java.util.Set;
import org.infomat.device.DeviceException;
import org.infomat.device.DeviceId;
import org.infomat.device.DriverSettings;
import org.infomat.device.masking.Substitution;
import org.infomat.device.message.MessageMask;
import org.infomat.device.message.MessageSource;
import org.infomat.device.scanner.BarcodeScanner;
import org.infomat.device.scanner.Framing;

/// Opens bar code scanners behind an XFS4IoT service with the interface BarcodeReader.
///
/// | setting | means | otherwise |
/// |---|---|---|
/// | `uri` | the service: see `ServiceAddress` | |
/// | `codes` | the kinds of codes that are read: `qr-code pdf417` | all |
/// | `charset` | how bytes become text | `UTF-8` |
public final class Xfs4IotScannerDriver implements ServiceDriver<BarcodeScanner> {
    static final String NAME = "xfs4iot-scanner";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Class<BarcodeScanner> deviceClass() {
        return BarcodeScanner.class;
    }

    @Override
    public void check(DriverSettings settings) {
        settings.allowOnly(ServiceAddress.with(Set.of("codes", "charset")));
        ServiceAddress.from(settings);
        Symbologies.from(settings);
        Framing.charset(settings);
    }

    @Override
    public BarcodeScanner open(DeviceId id, DriverSettings settings, MessageSource lines)
            throws DeviceException, InterruptedException {
        check(settings);
        return new Xfs4IotScanner(
                id, lines, ServiceAddress.from(settings), Symbologies.from(settings), Framing.charset(settings));
    }

    @Override
    public MessageMask mask(DriverSettings settings, Substitution substitution) {
        return XfsMask.of(substitution, Framing.charset(settings));
    }
}
