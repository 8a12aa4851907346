package org.infomat.device.printer;

import java.io.IOException;
import java.util.Map;
import org.infomat.device.DeviceException;
import org.infomat.device.printer.simulated.VirtualPrinter;

/// A driver under test and the virtual printer at the other end of its line.
public interface PrinterBench extends AutoCloseable {
    VirtualPrinter paperSide();

    ReceiptPrinter open(Map<String, String> settings) throws DeviceException, InterruptedException;

    default ReceiptPrinter open() throws DeviceException, InterruptedException {
        return open(Map.of());
    }

    void unplug();

    void plugInAgain() throws IOException, InterruptedException;

    @Override
    void close() throws IOException;
}
