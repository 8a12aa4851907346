package org.infomat.device.printer.simulated;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.infomat.device.DeviceException;
import org.infomat.device.DeviceId;
import org.infomat.device.DriverSettings;
import org.infomat.device.printer.DocumentPrinter;
import org.infomat.device.simulated.SimulatingDriver;

/// Opens printers of A4 sheets that keep what they print.
public final class SimulatedDocumentPrinterDriver implements SimulatingDriver<DocumentPrinter> {
    private final Map<DeviceId, DocumentPrinterSimulator> simulators = new ConcurrentHashMap<>();

    @Override
    public String name() {
        return "simulated-document-printer";
    }

    @Override
    public Class<DocumentPrinter> deviceClass() {
        return DocumentPrinter.class;
    }

    @Override
    public DocumentPrinterSimulator simulator(DeviceId id) {
        return simulators.computeIfAbsent(id, printer -> new DocumentPrinterSimulator());
    }

    @Override
    public void check(DriverSettings settings) {
        settings.allowOnly(Set.of());
    }

    @Override
    public DocumentPrinter open(DeviceId id, DriverSettings settings) throws DeviceException {
        check(settings);
        return simulator(id).open(id);
    }
}
