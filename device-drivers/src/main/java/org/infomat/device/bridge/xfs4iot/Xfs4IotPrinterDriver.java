package org.infomat.device.bridge.xfs4iot;

import org.infomat.device.DeviceException;
import org.infomat.device.DeviceId;
import org.infomat.device.DriverSettings;
import org.infomat.device.message.MessageSource;
import org.infomat.device.printer.ReceiptPrinter;
import org.infomat.device.printer.escpos.EscPosSettings;

/// Opens receipt printers behind an XFS4IoT service with the interface Printer. The printer itself has to understand
/// ESC/POS, which nearly all receipt printers do: the service hands on what is sent.
///
/// | setting | means | otherwise |
/// |---|---|---|
/// | `uri` | the service: see `ServiceAddress` | |
/// | `profile` | the printer's make: see `EscPosSettings` | `epson-80` |
/// | `limit` | seconds that a receipt may take | 20 |
public final class Xfs4IotPrinterDriver implements ServiceDriver<ReceiptPrinter> {
    static final String NAME = "xfs4iot-printer";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Class<ReceiptPrinter> deviceClass() {
        return ReceiptPrinter.class;
    }

    @Override
    public void check(DriverSettings settings) {
        settings.allowOnly(ServiceAddress.with(EscPosSettings.SETTINGS));
        ServiceAddress.from(settings);
        EscPosSettings.of(settings);
    }

    @Override
    public ReceiptPrinter open(DeviceId id, DriverSettings settings, MessageSource lines)
            throws DeviceException, InterruptedException {
        check(settings);
        return new Xfs4IotPrinter(id, lines, ServiceAddress.from(settings), EscPosSettings.of(settings));
    }
}
