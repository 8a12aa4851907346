package org.infomat.kiosk.tour;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.infomat.device.printer.simulated.PrintedReceipt;
import org.infomat.device.printer.simulated.VirtualPrinter;
import org.infomat.kiosk.visit.Step;

/// The visits of people who hand something in.
final class ApplyingVisits {
    private final Ways ways;
    private final VirtualPrinter printer;
    private final Album album;
    private final List<Long> submitToPrinted;

    /// @param submitToPrinted takes the milliseconds from handing in to the printer's own word
    ApplyingVisits(Ways ways, VirtualPrinter printer, Album album, List<Long> submitToPrinted) {
        this.ways = ways;
        this.printer = printer;
        this.album = album;
        this.submitToPrinted = submitToPrinted;
    }

    /// Finds the report of a street problem by its life event, hands it in, takes the receipt.
    ///
    /// @return what the QR code on the receipt says
    String apply(Visitor visitor) throws TourException, InterruptedException, IOException {
        ways.begin(visitor);
        fillInReport(visitor);
        long began = System.nanoTime();
        visitor.touch("action.hand-in");
        visitor.sees(Step.Receipt.class, receipt -> receipt.printed().isPresent());
        submitToPrinted.add((System.nanoTime() - began) / 1_000_000);
        String printed = takeReceipt(visitor);
        visitor.touch("action.finish");
        visitor.sees(Step.Attract.class);
        return printed;
    }

    private void fillInReport(Visitor visitor) throws TourException, InterruptedException, IOException {
        ways.openBySearch(visitor, "street-problem");
        visitor.touch("service.start");
        visitor.answers(
                ways.service("street-problem"),
                Map.of(
                        "problem", "pothole",
                        "street", ways.invented("street", visitor.words().language()),
                        "since", "2026-10-28",
                        "danger", "false",
                        "details", ways.invented("details", visitor.words().language()),
                        "wantsAnswer", "false"));
        visitor.sees(Step.CheckAnswers.class);
    }

    /// Hands in the annual statement of a business, with a typed number.
    void business(Visitor visitor) throws TourException, InterruptedException, IOException {
        ways.begin(visitor);
        ways.openBySearch(visitor, "annual-statement");
        visitor.touch("service.start");
        visitor.sees(Step.Identify.class);
        visitor.type(0, "1234567890");
        visitor.look();
        visitor.touch("action.next");
        visitor.answers(
                ways.service("annual-statement"),
                Map.of(
                        "businessName",
                                ways.invented("business", visitor.words().language()),
                        "legalForm", "limited",
                        "year", "2025",
                        "turnover", "184250",
                        "employees", "6",
                        "activities", "trade,transport",
                        "changed", "false",
                        "signatoryName",
                                ways.invented("signatory", visitor.words().language()),
                        "signatoryRole", "director",
                        "declaration", "true"));
        visitor.sees(Step.CheckAnswers.class);
        visitor.touch("action.hand-in");
        visitor.sees(Step.Receipt.class, receipt -> receipt.printed().isPresent());
        takeReceipt(visitor);
        visitor.touch("handed-in.another");
        ways.finishFrom(visitor, Step.Home.class);
    }

    /// The paper runs out under the receipt: the reference is shown, and goes only when it has been noted.
    void paperOut(Visitor visitor) throws TourException, InterruptedException, IOException {
        ways.begin(visitor);
        fillInReport(visitor);
        printer.paperOutAfter(60);
        visitor.touch("action.hand-in");
        visitor.sees(Step.ReferenceOnScreen.class);
        printer.paperOut(false);
        visitor.touch("action.finish");
        visitor.sees(Step.ConfirmLeaving.class);
        visitor.touch("leave.stay");
        visitor.touch("receipt.noted");
        visitor.sees(Step.Attract.class);
        printer.takeReceipts();
    }

    /// Takes the paper and reads its QR code with a decoder that did not make it.
    private String takeReceipt(Visitor visitor) throws TourException, IOException {
        List<PrintedReceipt> printed = printer.receipts();
        if (printed.isEmpty()) {
            throw new TourException("the printer said that it had printed, and no receipt came out");
        }
        PrintedReceipt receipt = printed.getLast();
        String qr = read(receipt.picture());
        album.keep(receipt, visitor.made(), qr);
        printer.takeReceipts();
        return qr;
    }

    private static String read(BufferedImage picture) throws TourException {
        int width = picture.getWidth();
        int height = picture.getHeight();
        int[] pixels = picture.getRGB(0, 0, width, height, null, 0, width);
        BinaryBitmap bitmap = new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, height, pixels)));
        try {
            return new QRCodeMultiReader().decodeMultiple(bitmap, Map.of(DecodeHintType.TRY_HARDER, true))[0].getText();
        } catch (NotFoundException e) {
            throw new TourException("the QR code on the receipt cannot be read");
        }
    }
}
