package org.infomat.device.finding;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.infomat.device.Device;
import org.infomat.device.DriverSettings;
import org.infomat.device.port.Port;
import org.infomat.device.port.Ports;
import org.infomat.device.printer.DocumentPrinter;
import org.infomat.device.printer.ReceiptPrinter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A printer at an address that somebody has named.
///
/// @param host its name or number
record NetworkPrinter(String host) implements Bus {
    private static final Logger LOG = LoggerFactory.getLogger(NetworkPrinter.class);

    private static final int IPP = 631;
    private static final int RAW = 9_100;

    @Override
    public String name() {
        return "tcp://" + host;
    }

    /// Printers of pages take raw bytes at the same number as those of receipts: one that speaks IPP is hardly one of
    /// receipts.
    @Override
    public List<Found> look() throws InterruptedException {
        List<Found> found = new ArrayList<>();
        if (answers(IPP)) {
            String uri = "ipp://" + host + "/ipp/print";
            found.add(found(uri, DocumentPrinter.class, "ipp", "uri", Confidence.LIKELY));
        }
        if (answers(RAW)) {
            String port = "tcp://" + host + ":" + RAW;
            Confidence confidence = found.isEmpty() ? Confidence.LIKELY : Confidence.POSSIBLE;
            found.add(found(port, ReceiptPrinter.class, "escpos", "port", confidence));
        }
        return found;
    }

    private boolean answers(int number) throws InterruptedException {
        try (Port port = Ports.open(new DriverSettings(Map.of("port", "tcp://" + host + ":" + number)))) {
            return port.answers();
        } catch (IOException e) {
            LOG.debug("{} does not answer at {}: {}", host, number, e.getMessage());
            return false;
        }
    }

    private static Found found(
            String place, Class<? extends Device> deviceClass, String driver, String setting, Confidence confidence) {
        DriverSettings settings = new DriverSettings(Map.of(setting, place));
        return new Found(
                place, "", List.of(new Proposal(deviceClass, driver, settings, confidence, Clue.KIND_OF_PORT)));
    }
}
