package org.infomat.kiosk.hardware;

import java.time.InstantSource;
import java.util.List;
import org.infomat.device.Drivers;
import org.infomat.device.bridge.javapos.JavaPosChipDriver;
import org.infomat.device.bridge.javapos.JavaPosPrinterDriver;
import org.infomat.device.bridge.javapos.JavaPosScannerDriver;
import org.infomat.device.bridge.javapos.JavaPosStripeDriver;
import org.infomat.device.bridge.xfs4iot.PublishedServices;
import org.infomat.device.bridge.xfs4iot.Xfs4IotCardDriver;
import org.infomat.device.bridge.xfs4iot.Xfs4IotPrinterDriver;
import org.infomat.device.bridge.xfs4iot.Xfs4IotScannerDriver;
import org.infomat.device.bridge.xfs4iot.Xfs4IotSignalDriver;
import org.infomat.device.card.chip.ChipReadingKind;
import org.infomat.device.card.emrtd.IdentityDocuments;
import org.infomat.device.card.magstripe.MagstripeDriver;
import org.infomat.device.card.pcsc.PcscDriver;
import org.infomat.device.card.simulated.SimulatedCardReaderDriver;
import org.infomat.device.card.smartcardio.SmartcardioDriver;
import org.infomat.device.finding.Finder;
import org.infomat.device.printer.escpos.EscPosDriver;
import org.infomat.device.printer.ipp.IppDriver;
import org.infomat.device.printer.simulated.SimulatedDocumentPrinterDriver;
import org.infomat.device.printer.simulated.SimulatedPrinterDriver;
import org.infomat.device.scanner.camera.CameraScannerDriver;
import org.infomat.device.scanner.evdev.EvdevScannerDriver;
import org.infomat.device.scanner.serial.SerialScannerDriver;
import org.infomat.device.scanner.simulated.SimulatedScannerDriver;
import org.infomat.device.signal.pi4j.Pi4jSignalDriver;
import org.infomat.device.signal.simulated.SimulatedSignalDriver;

/// The drivers that `devices.yaml` can name, and who looks for what they can open.
public final class TerminalDrivers {
    private TerminalDrivers() {}

    public static Drivers all() {
        List<ChipReadingKind> cards = List.of(new IdentityDocuments(InstantSource.system()));
        return new Drivers(List.of(
                new EscPosDriver(),
                new IppDriver(),
                new PcscDriver(cards),
                new SmartcardioDriver(cards),
                new MagstripeDriver(InstantSource.system()),
                new SerialScannerDriver(),
                new EvdevScannerDriver(),
                new CameraScannerDriver(),
                new Pi4jSignalDriver(),
                new JavaPosPrinterDriver(),
                new JavaPosChipDriver(cards),
                new JavaPosStripeDriver(InstantSource.system()),
                new JavaPosScannerDriver(),
                new Xfs4IotCardDriver(cards, InstantSource.system()),
                new Xfs4IotPrinterDriver(),
                new Xfs4IotScannerDriver(),
                new Xfs4IotSignalDriver(),
                new SimulatedPrinterDriver(),
                new SimulatedDocumentPrinterDriver(),
                new SimulatedCardReaderDriver(),
                new SimulatedScannerDriver(),
                new SimulatedSignalDriver()));
    }

    /// Finds what is attached to this machine, and what services offer.
    public static Finder finder() {
        return Finder.ofThisMachine(new PublishedServices());
    }
}
