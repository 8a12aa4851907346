package org.infomat.device.printer.escpos;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import org.infomat.device.DeviceException;
import org.infomat.device.DeviceId;
import org.infomat.device.DriverSettings;
import org.infomat.device.port.Port;
import org.infomat.device.port.Ports;
import org.infomat.device.port.PtyPair;
import org.infomat.device.printer.EscPosPrinterContract;
import org.infomat.device.printer.PrinterBench;
import org.infomat.device.printer.ReceiptPrinter;
import org.infomat.device.printer.simulated.VirtualPrinter;
import org.infomat.device.proof.Proves;
import org.junit.jupiter.api.Tag;

/// Serial on both sides of a pair of pseudo-terminals.
@Tag("peer")
@Proves(
        deviceClass = "receipt printer",
        technology = "ESC/POS over serial",
        peer = "a pseudo-terminal of socat",
        packages = "socat")
class EscPosOverSerialTest extends EscPosPrinterContract {
    @Override
    protected PrinterBench bench() throws IOException, InterruptedException {
        Bench bench = new Bench();
        bench.plugInAgain();
        return bench;
    }

    private static final class Bench implements PrinterBench {
        private final VirtualPrinter printer = new VirtualPrinter("serial");
        private PtyPair cable;

        @Override
        public VirtualPrinter paperSide() {
            return printer;
        }

        @Override
        public ReceiptPrinter open(Map<String, String> settings) throws DeviceException, InterruptedException {
            Map<String, String> all = new HashMap<>(settings);
            all.put("port", cable.ours().toString());
            all.put("baud", "115200");
            return new EscPosDriver().open(new DeviceId("receipt-printer"), new DriverSettings(all));
        }

        @Override
        public void unplug() {
            cable.unplug();
        }

        @Override
        public void plugInAgain() throws IOException, InterruptedException {
            cable = PtyPair.start();
            Port port =
                    Ports.open(new DriverSettings(Map.of("port", cable.theirs().toString())));
            Thread.ofVirtual().start(() -> serve(port));
        }

        private void serve(Port port) {
            try {
                printer.serve(port);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void close() throws IOException {
            cable.close();
        }
    }
}
