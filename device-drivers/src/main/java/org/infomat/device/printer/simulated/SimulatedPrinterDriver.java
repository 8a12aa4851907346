package org.infomat.device.printer.simulated;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.infomat.device.DeviceException;
import org.infomat.device.DeviceId;
import org.infomat.device.DriverSettings;
import org.infomat.device.port.Ports;
import org.infomat.device.printer.ReceiptPrinter;
import org.infomat.device.printer.escpos.EscPosPrinter;
import org.infomat.device.printer.escpos.EscPosSettings;
import org.infomat.device.simulated.SimulatingDriver;

/// The ESC/POS driver over a cable in memory to a simulated printer, with the paper of the `profile` in its settings:
/// every byte and every answer is as on the real one.
public final class SimulatedPrinterDriver implements SimulatingDriver<ReceiptPrinter> {
    private final Map<DeviceId, VirtualPrinter> printers = new ConcurrentHashMap<>();

    @Override
    public String name() {
        return "simulated-printer";
    }

    @Override
    public Class<ReceiptPrinter> deviceClass() {
        return ReceiptPrinter.class;
    }

    @Override
    public VirtualPrinter simulator(DeviceId id) {
        return printers.computeIfAbsent(id, printer -> new VirtualPrinter(printer.value()));
    }

    @Override
    public void check(DriverSettings settings) {
        settings.allowOnly(EscPosSettings.SETTINGS);
        EscPosSettings.of(settings);
    }

    @Override
    public ReceiptPrinter open(DeviceId id, DriverSettings settings) throws DeviceException, InterruptedException {
        check(settings);
        EscPosSettings printer = EscPosSettings.of(settings);
        simulator(id).paperWidth(printer.dots());
        try {
            return EscPosPrinter.open(id, simulator(id).plugIn(), printer);
        } catch (IOException e) {
            throw new DeviceException(
                    id,
                    Ports.statusAfter(e),
                    "The simulated printer is not there: " + e.getMessage(),
                    "Put its cable back in the device panel",
                    e);
        }
    }
}
