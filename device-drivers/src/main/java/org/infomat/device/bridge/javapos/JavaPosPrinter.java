package org.infomat.device.bridge.javapos;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.ReentrantLock;
import javax.imageio.ImageIO;
import jpos.JposConst;
import jpos.JposException;
import jpos.POSPrinterConst;
import jpos.POSPrinterControl115;
import jpos.events.ErrorEvent;
import org.infomat.device.Capability;
import org.infomat.device.DeviceDescription;
import org.infomat.device.DeviceException;
import org.infomat.device.DeviceId;
import org.infomat.device.DeviceReason;
import org.infomat.device.DeviceState;
import org.infomat.device.DeviceStatus;
import org.infomat.device.health.ChecksItself;
import org.infomat.device.health.HealthOutcome;
import org.infomat.device.printer.PrintOutcome;
import org.infomat.device.printer.Receipt;
import org.infomat.device.printer.ReceiptFonts;
import org.infomat.device.printer.ReceiptPrinter;
import org.infomat.device.printer.escpos.ReceiptPicture;

/// A POSPrinter. A receipt goes to it as a picture, since what characters a service prints depends on its maker; it is
/// printed when the service says that the order to cut it off is completed (`OutputCompleteEvent`).
final class JavaPosPrinter implements ReceiptPrinter, ChecksItself {
    private static final int WHOLE_CUT = 100;
    private static final Duration ORDER_LIMIT = Duration.ofSeconds(10);
    private static final float HUNDREDTHS_OF_MILLIMETRES_PER_INCH = 2_540;
    /// JavaPOS has no word for a jam: a printer that is there, is on and still cannot is taken to have one, which
    /// somebody can free.
    private static final Faults FAULTS = new Faults(
            Faults.status(DeviceState.OFFLINE, DeviceReason.PAPER_JAM, "E_FAILURE"), JavaPosPrinter::extended);
    private static final DeviceStatus BUSY = DeviceStatus.of(DeviceState.BUSY, DeviceReason.NONE);

    private final POSPrinterControl115 control;
    private final ReceiptFonts fonts = ReceiptFonts.bundled();
    private final Session session;
    private final DeviceDescription description;
    private final Duration limit;
    private final ReentrantLock printing = new ReentrantLock();
    private final Semaphore changes = new Semaphore(0);
    private volatile Output output = new Output();
    private int width;
    private int dotsPerInch;

    JavaPosPrinter(DeviceId id, String logicalName, POSPrinterControl115 control, Duration limit)
            throws DeviceException, InterruptedException {
        this.control = control;
        this.limit = limit;
        Reporting reporting = new Reporting(
                control::getCapPowerReporting,
                control::setPowerNotify,
                control::getCapStatisticsReporting,
                control::retrieveStatistics,
                control::addStatusUpdateListener);
        session = new Session(id, control, reporting, FAULTS, this::ended);
        description = session.open(logicalName, this::prepare, this::capabilities);
    }

    private static DeviceStatus extended(int code) {
        return switch (code) {
            case POSPrinterConst.JPOS_EPTR_COVER_OPEN -> DeviceStatus.of(DeviceState.OFFLINE, DeviceReason.COVER_OPEN);
            case POSPrinterConst.JPOS_EPTR_REC_EMPTY -> DeviceStatus.of(DeviceState.OFFLINE, DeviceReason.PAPER_OUT);
            default -> Faults.status(DeviceState.HARDWARE_ERROR, DeviceReason.UNRECOVERABLE, "E_EXTENDED, " + code);
        };
    }

    private void ended(DeviceStatus status) {
        output.failed(
                new JposException(JposConst.JPOS_E_NOHARDWARE, status.reason().name()));
        changes.release();
    }

    private void prepare() throws JposException {
        if (!control.getCapRecBitmap()) {
            throw new JposException(JposConst.JPOS_E_ILLEGAL, "It prints no pictures");
        }
        control.setMapMode(POSPrinterConst.PTR_MM_METRIC);
        int metric = control.getRecLineWidth();
        control.setMapMode(POSPrinterConst.PTR_MM_DOTS);
        width = control.getRecLineWidth();
        dotsPerInch = Math.round(width * HUNDREDTHS_OF_MILLIMETRES_PER_INCH / metric);
        control.setAsyncMode(true);
        control.addOutputCompleteListener(event -> output.completed(event.getOutputID()));
        control.addErrorListener(this::failed);
        control.addStatusUpdateListener(event -> changes.release());
    }

    /// What the service still holds is thrown away: it is not for the eyes of the next person.
    private void failed(ErrorEvent event) {
        event.setErrorResponse(JposConst.JPOS_ER_CLEAR);
        output.failed(new JposException(event.getErrorCode(), event.getErrorCodeExtended()));
    }

    private Set<Capability> capabilities() throws JposException {
        Set<Capability> all = EnumSet.of(Capability.REPORTS_STATUS);
        if (control.getCapRecPapercut()) {
            all.add(Capability.CUT);
        }
        if (control.getCapRecEmptySensor()) {
            all.add(Capability.PAPER_OUT_SENSOR);
        }
        if (control.getCapRecNearEndSensor()) {
            all.add(Capability.PAPER_LOW_SENSOR);
        }
        if (control.getCapCoverSensor()) {
            all.add(Capability.COVER_SENSOR);
        }
        return all;
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
        return printing.isLocked() ? BUSY : session.status(this::condition);
    }

    private DeviceStatus condition() throws JposException {
        if (description.can(Capability.COVER_SENSOR) && control.getCoverOpen()) {
            return DeviceStatus.of(DeviceState.OFFLINE, DeviceReason.COVER_OPEN);
        }
        if (description.can(Capability.PAPER_OUT_SENSOR) && control.getRecEmpty()) {
            return DeviceStatus.of(DeviceState.OFFLINE, DeviceReason.PAPER_OUT);
        }
        return description.can(Capability.PAPER_LOW_SENSOR) && control.getRecNearEnd()
                ? DeviceStatus.of(DeviceState.ONLINE, DeviceReason.PAPER_LOW)
                : DeviceStatus.ONLINE;
    }

    @Override
    public void awaitChange() throws InterruptedException {
        changes.acquire();
        changes.drainPermits();
    }

    @Override
    public HealthOutcome checkExternally() throws DeviceException, InterruptedException {
        return session.checkExternally();
    }

    @Override
    public PrintOutcome print(Receipt receipt) throws InterruptedException {
        printing.lockInterruptibly();
        try {
            DeviceStatus status = session.status(this::condition);
            return status.works() ? printed(receipt) : obstacle(status);
        } catch (DeviceException e) {
            return obstacle(e.status());
        } catch (JposException e) {
            return obstacle(FAULTS.status(e));
        } finally {
            printing.unlock();
        }
    }

    private PrintOutcome printed(Receipt receipt) throws DeviceException, JposException, InterruptedException {
        Output order = new Output();
        output = order;
        boolean printed = false;
        try {
            PrintOutcome outcome = session.call(ORDER_LIMIT, () -> order(receipt, order));
            order.await(limit);
            printed = true;
            return outcome;
        } finally {
            if (!printed) {
                session.post(control::clearOutput);
            }
        }
    }

    /// Draws it in the service's thread too: Java swallows an interrupt that comes while it reads fonts.
    private PrintOutcome order(Receipt receipt, Output order) throws JposException {
        boolean cuts = description.can(Capability.CUT);
        BufferedImage picture = new ReceiptPicture(width, dotsPerInch, fonts).of(receipt);
        control.printMemoryBitmap(
                POSPrinterConst.PTR_S_RECEIPT,
                bmp(picture),
                POSPrinterConst.PTR_BMT_BMP,
                POSPrinterConst.PTR_BM_ASIS,
                POSPrinterConst.PTR_BM_LEFT);
        if (cuts) {
            control.cutPaper(WHOLE_CUT);
        }
        order.expect(control.getOutputID());
        return new PrintOutcome.Printed(Math.round(picture.getHeight() * 25.4f / dotsPerInch), cuts ? 1 : 0);
    }

    private static byte[] bmp(BufferedImage picture) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "bmp", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // nothing is written but memory
        }
        return bytes.toByteArray();
    }

    private static PrintOutcome obstacle(DeviceStatus status) {
        return switch (status.reason()) {
            case PAPER_OUT -> new PrintOutcome.OutOfPaper();
            case COVER_OPEN -> new PrintOutcome.CoverOpen();
            case PAPER_JAM -> new PrintOutcome.Jammed();
            default ->
                new PrintOutcome.Unreachable(Optional.of(status.detail())
                        .filter(detail -> !detail.isEmpty())
                        .orElse(status.reason().name()));
        };
    }

    @Override
    public void close() {
        session.close();
    }
}
