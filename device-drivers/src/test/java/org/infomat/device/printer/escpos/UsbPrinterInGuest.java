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

/// Runs in a guest: the contract of receipt printers over USB, through the kernel's own driver of printers.
class UsbPrinterInGuest extends EscPosPrinterContract {
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
            all.put("port", "file:" + UsbGadget.COMPUTER_SIDE);
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
