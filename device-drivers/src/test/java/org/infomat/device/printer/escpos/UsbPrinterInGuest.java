package org.infomat.device.printer.escpos;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.infomat.device.DeviceException;
import org.infomat.device.DeviceId;
import org.infomat.device.DriverSettings;
import org.infomat.device.port.Port;
import org.infomat.device.port.Ports;
import org.infomat.device.printer.EscPosPrinterContract;
import org.infomat.device.printer.PrinterBench;
import org.infomat.device.printer.ReceiptPrinter;
import org.infomat.device.printer.simulated.VirtualPrinter;
import org.infomat.device.recording.CableDriver;
import org.junit.jupiter.api.BeforeAll;

/// Runs in a guest: the contract of receipt printers over USB, through the kernel's own driver of printers.
class UsbPrinterInGuest extends EscPosPrinterContract {
    private static final Map<String, String> PORT = Map.of("port", "file:" + UsbGadget.COMPUTER_SIDE);

    /// What is needed for a first print, letters above all, takes longer to load on an emulated processor than a
    /// printer may be silent.
    @BeforeAll
    static void printOnceWithoutALine() throws DeviceException, InterruptedException {
        VirtualPrinter printer = new VirtualPrinter("first print");
        CableDriver<ReceiptPrinter> driver = new CableDriver<>(new EscPosDriver(), settings -> printer.plugIn());
        do {
            try (ReceiptPrinter near = driver.open(new DeviceId("first-print"), new DriverSettings(PORT))) {
                near.print(SHORT);
            }
        } while (printer.receipts().isEmpty());
    }

    @Override
    protected PrinterBench bench() throws IOException, InterruptedException {
        UsbGadget.build();
        Bench bench = new Bench();
        bench.plugInAgain();
        return bench;
    }

    /// The processor of a guest is emulated: what takes a millisecond elsewhere takes ten there.
    @Override
    protected Duration noticed() {
        return Duration.ofSeconds(6);
    }

    private static final class Bench implements PrinterBench {
        private final VirtualPrinter printer = new VirtualPrinter("usb");
        private Port paperSide;

        @Override
        public VirtualPrinter paperSide() {
            return printer;
        }

        @Override
        public ReceiptPrinter open(Map<String, String> settings) throws DeviceException, InterruptedException {
            Map<String, String> all = new HashMap<>(settings);
            all.putAll(PORT);
            return new EscPosDriver().open(new DeviceId("receipt-printer"), new DriverSettings(all));
        }

        @Override
        public void unplug() {
            try {
                UsbGadget.unplug();
                paperSide.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        @Override
        public void plugInAgain() throws IOException, InterruptedException {
            UsbGadget.plugIn();
            paperSide = Ports.open(new DriverSettings(Map.of("port", "file:" + UsbGadget.PAPER_SIDE)));
            Port served = paperSide;
            Thread.ofVirtual().start(() -> serve(served));
        }

        private void serve(Port port) {
            try {
                printer.serve(port);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void close() {
            unplug();
        }
    }
}
