package org.infomat.device.printer.escpos;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.HashMap;
import java.util.Map;
import org.infomat.device.DeviceException;
import org.infomat.device.DeviceId;
import org.infomat.device.DriverSettings;
import org.infomat.device.port.TcpListener;
import org.infomat.device.printer.EscPosPrinterContract;
import org.infomat.device.printer.PrinterBench;
import org.infomat.device.printer.ReceiptPrinter;
import org.infomat.device.printer.simulated.VirtualPrinter;

class EscPosOverTcpTest extends EscPosPrinterContract {
    @Override
    protected PrinterBench bench() throws IOException {
        return new Bench();
    }

    private static final class Bench implements PrinterBench {
        private final VirtualPrinter printer = new VirtualPrinter("tcp");
        private final TcpListener listener = TcpListener.on(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));

        Bench() throws IOException {
            Thread.ofVirtual().start(() -> {
                try {
                    printer.serve(listener);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }

        @Override
        public VirtualPrinter paperSide() {
            return printer;
        }

        @Override
        public ReceiptPrinter open(Map<String, String> settings) throws DeviceException, InterruptedException {
            Map<String, String> all = new HashMap<>(settings);
            all.put("port", "tcp://127.0.0.1:" + number());
            return new EscPosDriver().open(new DeviceId("receipt-printer"), new DriverSettings(all));
        }

        private int number() {
            try {
                return listener.number();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void unplug() {
            printer.unplugged(true);
        }

        @Override
        public void plugInAgain() {
            printer.unplugged(false);
        }

        @Override
        public void close() throws IOException {
            printer.unplugged(true);
            listener.close();
        }
    }
}
