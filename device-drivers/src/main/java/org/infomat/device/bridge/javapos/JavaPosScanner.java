package org.infomat.device.bridge.javapos;

import java.nio.charset.Charset;
import java.util.Set;
import jpos.JposConst;
import jpos.JposException;
import jpos.ScannerConst;
import jpos.ScannerControl115;
import org.infomat.device.Capability;
import org.infomat.device.DeviceDescription;
import org.infomat.device.DeviceException;
import org.infomat.device.DeviceId;
import org.infomat.device.DeviceStatus;
import org.infomat.device.health.ChecksItself;
import org.infomat.device.health.HealthOutcome;
import org.infomat.device.scanner.Barcode;
import org.infomat.device.scanner.BarcodeScanner;
import org.infomat.device.scanner.Handover;
import org.infomat.device.scanner.ReadingSwitch;
import org.infomat.device.scanner.Symbology;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A Scanner. It tells of each code in a thread of its own and then waits to be told that the next may come
/// (`DataEventEnabled`).
final class JavaPosScanner implements BarcodeScanner, ChecksItself {
    private static final Logger LOG = LoggerFactory.getLogger(JavaPosScanner.class);

    private final ScannerControl115 control;
    private final Charset charset;
    private final Handover handover;
    private final Session session;
    private final DeviceDescription description;

    JavaPosScanner(DeviceId id, String logicalName, ScannerControl115 control, Charset charset)
            throws DeviceException, InterruptedException {
        this.control = control;
        this.charset = charset;
        handover = new Handover(id, ReadingSwitch.NONE);
        Reporting reporting = new Reporting(
                control::getCapPowerReporting,
                control::setPowerNotify,
                control::getCapStatisticsReporting,
                control::retrieveStatistics,
                control::addStatusUpdateListener);
        session = new Session(id, control, reporting, Faults.GENERAL, handover::end);
        description = session.open(logicalName, this::prepare, () -> Set.of(Capability.SYMBOLOGY));
    }

    private void prepare() throws JposException {
        control.setDecodeData(true); // without it neither the kind of a code nor its bare content is told
        control.addDataListener(event -> session.post(this::read));
        control.addErrorListener(event -> {
            event.setErrorResponse(JposConst.JPOS_ER_CLEAR);
            session.post(() -> control.setDataEventEnabled(true));
        });
        control.setDataEventEnabled(true);
    }

    /// In the thread in which the service is called: whoever tells of a code is not kept.
    private void read() {
        try {
            byte[] label = control.getScanDataLabel();
            byte[] data = label.length > 0 ? label : control.getScanData();
            handover.offer(new Barcode(symbology(control.getScanDataType()), new String(data, charset)));
            control.setDataEventEnabled(true);
        } catch (JposException e) {
            LOG.warn("{}: a code was lost: JavaPOS error {}", id(), e.getErrorCode());
            session.post(() -> control.setDataEventEnabled(true));
        }
    }

    private static Symbology symbology(int type) {
        return switch (type) {
            case ScannerConst.SCAN_SDT_QRCODE -> Symbology.QR_CODE;
            case ScannerConst.SCAN_SDT_PDF417 -> Symbology.PDF417;
            case ScannerConst.SCAN_SDT_DATAMATRIX -> Symbology.DATA_MATRIX;
            case ScannerConst.SCAN_SDT_AZTEC -> Symbology.AZTEC;
            case ScannerConst.SCAN_SDT_Code128, ScannerConst.SCAN_SDT_GS1128 -> Symbology.CODE_128;
            case ScannerConst.SCAN_SDT_Code39, ScannerConst.SCAN_SDT_Code39_CK -> Symbology.CODE_39;
            case ScannerConst.SCAN_SDT_UPCA,
                    ScannerConst.SCAN_SDT_UPCE,
                    ScannerConst.SCAN_SDT_EAN8,
                    ScannerConst.SCAN_SDT_EAN13 -> Symbology.EAN_UPC;
            case ScannerConst.SCAN_SDT_ITF, ScannerConst.SCAN_SDT_ITF_CK -> Symbology.INTERLEAVED_2_OF_5;
            default -> Symbology.UNKNOWN;
        };
    }

    @Override
    public DeviceId id() {
        return session.id();
    }

    @Override
    public DeviceDescription description() {
        return description;
    }

    @Override
    public DeviceStatus status() {
        return session.status(() -> DeviceStatus.ONLINE);
    }

    @Override
    public Barcode scan() throws DeviceException, InterruptedException {
        return handover.take();
    }

    @Override
    public void expect(boolean somebody) {
        handover.expect(somebody);
    }

    @Override
    public HealthOutcome checkExternally() throws DeviceException, InterruptedException {
        return session.checkExternally();
    }

    @Override
    public void close() {
        session.close();
    }
}
