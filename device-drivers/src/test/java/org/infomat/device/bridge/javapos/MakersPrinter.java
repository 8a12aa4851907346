package org.infomat.device.bridge.javapos;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import javax.imageio.ImageIO;
import jpos.JposConst;
import jpos.JposException;
import jpos.POSPrinterConst;
import jpos.events.ErrorEvent;
import jpos.events.OutputCompleteEvent;
import jpos.events.StatusUpdateEvent;
import jpos.services.POSPrinterService115;
import org.infomat.device.printer.simulated.MakersLine;
import org.infomat.device.printer.simulated.VirtualPrinter;

/// A maker's POSPrinter service before a printer that speaks ESC/POS: it sends pictures on in bands, has them cut, and
/// tells of each order when the printer has done it, or why it cannot.
final class MakersPrinter implements AutoCloseable {
    private static final int DOTS = 576;
    private static final int HUNDREDTHS_OF_MILLIMETRES = 7_200;
    private static final int BAND = 24;
    private static final byte[] CUT = {0x1d, 'V', 'A', 0};

    private final MakersService service = new MakersService(POSPrinterService115.class);
    private final ExecutorService orders = Executors.newSingleThreadExecutor();
    private final AtomicInteger lastOrder = new AtomicInteger();
    private final AtomicInteger clearings = new AtomicInteger();
    private final MakersLine line;
    private final CheckedLine checked;
    private volatile boolean inDots;

    MakersPrinter(String logicalName, VirtualPrinter paper) {
        line = new MakersLine(paper, CheckedLine.SILENCE, this::changed);
        checked = new CheckedLine(line);
        List.of("CapRecBitmap", "CapRecPapercut", "CapRecEmptySensor", "CapRecNearEndSensor", "CapCoverSensor")
                .forEach(capability -> service.has(capability, true));
        service.does("setMapMode", arguments -> inDots = arguments[0].equals(POSPrinterConst.PTR_MM_DOTS));
        service.does("getRecLineWidth", arguments -> inDots ? DOTS : HUNDREDTHS_OF_MILLIMETRES);
        service.does("getRecEmpty", arguments -> line.told().paperOut());
        service.does("getRecNearEnd", arguments -> line.told().paperLow());
        service.does("getCoverOpen", arguments -> line.told().coverOpen());
        service.does("getOutputID", arguments -> lastOrder.get());
        service.does("printMemoryBitmap", arguments -> order(bands((byte[]) arguments[1])));
        service.does("cutPaper", arguments -> order(List.of(CUT)));
        service.does("checkHealth", arguments -> obeyed(checked::check));
        service.does("clearOutput", arguments -> obeyed(this::clear));
        MakersFactory.give(logicalName, service);
    }

    private interface Call {
        void run() throws JposException, InterruptedException;
    }

    private static boolean obeyed(Call call) throws JposException {
        try {
            call.run();
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new JposException(JposConst.JPOS_E_FAILURE);
        }
    }

    private boolean order(List<byte[]> parts) {
        int number = lastOrder.incrementAndGet();
        int cleared = clearings.get();
        orders.execute(() -> carryOut(number, cleared, parts));
        return true;
    }

    private void carryOut(int number, int cleared, List<byte[]> parts) {
        try {
            for (byte[] part : parts) {
                if (clearings.get() != cleared) {
                    return;
                }
                checked.print(part);
            }
            service.tellLater(callbacks -> callbacks.fireOutputCompleteEvent(new OutputCompleteEvent(this, number)));
        } catch (JposException e) {
            giveUp(e, cleared);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// Nothing may be left in the printer when somebody hears of it and puts in paper.
    private void giveUp(JposException fault, int cleared) {
        if (clearings.compareAndSet(cleared, cleared + 1)) {
            try {
                obeyed(checked::clear);
            } catch (JposException e) {
                // it is gone with all that it held
            }
            service.tellLater(callbacks -> callbacks.fireErrorEvent(new ErrorEvent(
                    this,
                    fault.getErrorCode(),
                    fault.getErrorCodeExtended(),
                    JposConst.JPOS_EL_OUTPUT,
                    JposConst.JPOS_ER_RETRY)));
        }
    }

    private void clear() throws JposException, InterruptedException {
        clearings.incrementAndGet();
        CountDownLatch idle = new CountDownLatch(1);
        orders.execute(idle::countDown);
        idle.await();
        checked.clear();
    }

    private void changed(MakersLine.Told before, MakersLine.Told now) {
        if (before.coverOpen() != now.coverOpen()) {
            tell(now.coverOpen() ? POSPrinterConst.PTR_SUE_COVER_OPEN : POSPrinterConst.PTR_SUE_COVER_OK);
        }
        if (before.third() != now.third()) {
            tell(supply(now));
        }
    }

    private static int supply(MakersLine.Told now) {
        if (now.paperOut()) {
            return POSPrinterConst.PTR_SUE_REC_EMPTY;
        }
        return now.paperLow() ? POSPrinterConst.PTR_SUE_REC_NEAREMPTY : POSPrinterConst.PTR_SUE_REC_PAPEROK;
    }

    private void tell(int status) {
        service.tellLater(callbacks -> callbacks.fireStatusUpdateEvent(new StatusUpdateEvent(this, status)));
    }

    /// As `GS v 0` takes them: a bit a dot, black is 1.
    private static List<byte[]> bands(byte[] bmp) {
        BufferedImage picture = picture(bmp);
        int stride = (picture.getWidth() + 7) / 8;
        List<byte[]> bands = new ArrayList<>();
        for (int top = 0; top < picture.getHeight(); top += BAND) {
            int rows = Math.min(BAND, picture.getHeight() - top);
            ByteArrayOutputStream band = new ByteArrayOutputStream();
            band.writeBytes(new byte[] {0x1d, 'v', '0', 0, (byte) stride, 0, (byte) rows, 0});
            band.writeBytes(dots(picture.getSubimage(0, top, picture.getWidth(), rows), stride));
            bands.add(band.toByteArray());
        }
        return bands;
    }

    private static byte[] dots(BufferedImage band, int stride) {
        byte[] dots = new byte[stride * band.getHeight()];
        for (int i = 0; i < band.getWidth() * band.getHeight(); i++) {
            int x = i % band.getWidth();
            int y = i / band.getWidth();
            boolean black = (band.getRGB(x, y) & 0xff) < 0x80;
            dots[y * stride + x / 8] |= (byte) (black ? 0x80 >> x % 8 : 0);
        }
        return dots;
    }

    private static BufferedImage picture(byte[] bmp) {
        try {
            return ImageIO.read(new ByteArrayInputStream(bmp));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void unplug() {
        service.pullOut();
    }

    void plugInAgain() {
        line.connect();
        service.plugIn();
    }

    @Override
    public void close() {
        orders.shutdownNow();
        line.close();
        service.close();
    }
}
