package org.infomat.device.bridge.javapos;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import org.infomat.device.DeviceException;
import org.infomat.device.DeviceId;
import org.infomat.device.DeviceReason;
import org.infomat.device.printer.PrinterBench;
import org.infomat.device.printer.ReceiptPrinter;
import org.infomat.device.printer.ReceiptPrinterContract;
import org.infomat.device.printer.simulated.VirtualPrinter;
import org.infomat.device.proof.Proves;
import org.junit.jupiter.api.io.TempDir;

@Proves(
        deviceClass = "receipt printer",
        technology = "JavaPOS POSPrinter",
        peer = "JavaPOS 1.15.8 loading a service of ours from a jpos.xml")
class JavaPosPrinterContractTest extends ReceiptPrinterContract {
    @TempDir
    private Path folder;

    @Override
    protected PrinterBench bench() {
        return new Bench(folder);
    }

    /// JavaPOS has no word for a knife.
    @Override
    protected DeviceReason blockedKnife() {
        return DeviceReason.PAPER_JAM;
    }

    /// Every receipt is a picture here.
    @Override
    protected int bulk() {
        return 40;
    }

    private static final class Bench implements PrinterBench {
        private static final String NAME = "PrinterOnABench";

        private final VirtualPrinter paper = new VirtualPrinter("maker's");
        private final MakersPrinter service = new MakersPrinter(NAME, paper);
        private final Path folder;

        Bench(Path folder) {
            this.folder = folder;
        }

        @Override
        public VirtualPrinter paperSide() {
            return paper;
        }

        @Override
        public ReceiptPrinter open(Map<String, String> settings) throws DeviceException, InterruptedException {
            try {
                return new JavaPosPrinterDriver()
                        .open(new DeviceId("receipt-printer"), JposXml.naming(NAME, "POSPrinter", folder, settings));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void unplug() {
            paper.unplugged(true);
            service.unplug();
        }

        @Override
        public void plugInAgain() {
            paper.unplugged(false);
            service.plugInAgain();
        }

        @Override
        public void close() {
            service.close();
        }
    }
}
