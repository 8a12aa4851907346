package org.infomat.device.printer.ipp;

import java.io.IOException;
import org.infomat.device.DeviceException;
import org.infomat.device.DeviceId;
import org.infomat.device.DriverSettings;
import org.infomat.device.masking.Substitution;
import org.infomat.device.message.MessageDriver;
import org.infomat.device.message.MessageMask;
import org.infomat.device.message.MessageSource;
import org.infomat.device.printer.DocumentPrinter;

/// Opens printers that speak IPP: `uri`, `media` and `limit` (see `IppSettings`).
public final class IppDriver implements MessageDriver<DocumentPrinter> {
    @Override
    public String name() {
        return "ipp";
    }

    @Override
    public Class<DocumentPrinter> deviceClass() {
        return DocumentPrinter.class;
    }

    @Override
    public void check(DriverSettings settings) {
        IppSettings.of(settings);
    }

    @Override
    public DocumentPrinter open(DeviceId id, DriverSettings settings) throws DeviceException, InterruptedException {
        IppSettings ipp = IppSettings.of(settings);
        return IppPrinter.open(id, ipp, new HttpCarrier(ipp.http()));
    }

    @Override
    public DocumentPrinter open(DeviceId id, DriverSettings settings, MessageSource lines)
            throws DeviceException, InterruptedException {
        IppSettings ipp = IppSettings.of(settings);
        try {
            return IppPrinter.open(id, ipp, MessageCarrier.open(lines, ipp.http()));
        } catch (IOException e) {
            throw IppPrinter.unusable(id, ipp, e);
        }
    }

    @Override
    public MessageSource lines() {
        return (printer, ears) -> new CarrierLine(new HttpCarrier(printer), ears);
    }

    @Override
    public MessageMask mask(DriverSettings settings, Substitution substitution) {
        return new IppMask(substitution);
    }
}
