package org.infomat.device.printer.ipp;

import org.infomat.device.DeviceException;
import org.infomat.device.DeviceId;
import org.infomat.device.Driver;
import org.infomat.device.DriverSettings;
import org.infomat.device.printer.DocumentPrinter;

/// Opens printers that speak IPP: `uri`, `media` and `limit` (see `IppSettings`).
public final class IppDriver implements Driver<DocumentPrinter> {
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
        return IppPrinter.open(id, IppSettings.of(settings));
    }
}
