package org.infomat.device.printer.simulated;

import java.util.List;
import java.util.Map;
import org.infomat.device.DeviceException;
import org.infomat.device.DeviceId;
import org.infomat.device.DeviceReason;
import org.infomat.device.DriverSettings;
import org.infomat.device.printer.Document;
import org.infomat.device.printer.DocumentBench;
import org.infomat.device.printer.DocumentPrinter;
import org.infomat.device.printer.DocumentPrinterContract;

class SimulatedDocumentPrinterTest extends DocumentPrinterContract {
    @Override
    protected DocumentBench bench() {
        return new Bench(new SimulatedDocumentPrinterDriver(), new DeviceId("document-printer"));
    }

    private record Bench(SimulatedDocumentPrinterDriver driver, DeviceId id) implements DocumentBench {
        private DocumentPrinterSimulator paperSide() {
            return driver.simulator(id);
        }

        @Override
        public DocumentPrinter open(Map<String, String> settings) throws DeviceException {
            return driver.open(id, new DriverSettings(settings));
        }

        @Override
        public void paperOut(boolean out) {
            paperSide().set(DeviceReason.PAPER_OUT, out);
        }

        @Override
        public void tonerLow(boolean low) {
            paperSide().set(DeviceReason.TONER_LOW, low);
        }

        @Override
        public void slow(boolean slow) {
            paperSide().slow(slow);
        }

        @Override
        public List<byte[]> printed() {
            return paperSide().printed().stream().map(Document::pdf).toList();
        }

        @Override
        public void unplug() {
            paperSide().unplug();
        }

        @Override
        public void plugInAgain() {
            paperSide().plugIn();
        }

        @Override
        public void close() {
            paperSide().unplug();
        }
    }
}
