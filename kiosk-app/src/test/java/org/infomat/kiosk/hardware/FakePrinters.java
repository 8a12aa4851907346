package org.infomat.kiosk.hardware;

import java.util.Set;
import org.infomat.device.DeviceDescription;
import org.infomat.device.DeviceException;
import org.infomat.device.DeviceId;
import org.infomat.device.DeviceStatus;
import org.infomat.device.Driver;
import org.infomat.device.DriverSettings;
import org.infomat.device.printer.PrintOutcome;
import org.infomat.device.printer.Receipt;
import org.infomat.device.printer.ReceiptPrinter;

/// A driver whose printers do what the test gives them to do, in the thread that calls.
final class FakePrinters implements Driver<ReceiptPrinter> {
    interface Opening {
        void now() throws DeviceException, InterruptedException;
    }

    interface Printing {
        PrintOutcome now() throws InterruptedException;
    }

    volatile Opening opening = () -> {};
    volatile Printing printing = () -> new PrintOutcome.Printed(140, 1);
    volatile java.util.function.Supplier<DeviceStatus> status = () -> DeviceStatus.ONLINE;
    final java.util.concurrent.atomic.AtomicInteger opened = new java.util.concurrent.atomic.AtomicInteger();
    final java.util.concurrent.BlockingQueue<String> closed = new java.util.concurrent.LinkedBlockingQueue<>();

    @Override
    public String name() {
        return "fake";
    }

    @Override
    public Class<ReceiptPrinter> deviceClass() {
        return ReceiptPrinter.class;
    }

    @Override
    public ReceiptPrinter open(DeviceId id, DriverSettings settings) throws DeviceException, InterruptedException {
        int number = opened.incrementAndGet();
        opening.now();
        return new Printer(id, number);
    }

    private final class Printer implements ReceiptPrinter {
        private final DeviceId id;
        private final int number;

        Printer(DeviceId id, int number) {
            this.id = id;
            this.number = number;
        }

        @Override
        public DeviceId id() {
            return id;
        }

        @Override
        public DeviceDescription description() {
            return new DeviceDescription("Infomat", "fake printer " + number, "", Set.of());
        }

        @Override
        public DeviceStatus status() {
            return status.get();
        }

        @Override
        public PrintOutcome print(Receipt receipt) throws InterruptedException {
            return printing.now();
        }

        @Override
        public void close() {
            closed.add("printer " + number);
        }
    }
}
