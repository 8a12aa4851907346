package org.infomat.device.printer.escpos;

import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import org.infomat.device.DeviceException;
import org.infomat.device.DeviceId;
import org.infomat.device.DriverSettings;
import org.infomat.device.masking.Mask;
import org.infomat.device.masking.Substitution;
import org.infomat.device.port.PortDriver;
import org.infomat.device.port.PortSource;
import org.infomat.device.port.Ports;
import org.infomat.device.printer.ReceiptPrinter;

/// Opens ESC/POS printers: `port` (see `Ports`), `profile` and `limit` (see `EscPosSettings`).
public final class EscPosDriver implements PortDriver<ReceiptPrinter> {
    @Override
    public String name() {
        return "escpos";
    }

    @Override
    public Class<ReceiptPrinter> deviceClass() {
        return ReceiptPrinter.class;
    }

    @Override
    public void check(DriverSettings settings) {
        Set<String> known = new HashSet<>(Ports.SETTINGS);
        known.addAll(EscPosSettings.SETTINGS);
        settings.allowOnly(known);
        EscPosSettings.of(settings);
        Ports.check(settings);
    }

    @Override
    public ReceiptPrinter open(DeviceId id, DriverSettings settings, PortSource ports)
            throws DeviceException, InterruptedException {
        check(settings);
        try {
            return EscPosPrinter.open(id, ports.open(settings), EscPosSettings.of(settings));
        } catch (IOException e) {
            throw new DeviceException(
                    id,
                    Ports.statusAfter(e),
                    "The port could not be opened: " + e.getMessage(),
                    "Check the cable, the power and 'port' in devices.yaml",
                    e);
        }
    }

    @Override
    public PortSource ports() {
        return Ports::open;
    }

    @Override
    public Mask mask(DriverSettings settings, Substitution substitution) {
        return new PrinterMask();
    }
}
