package org.infomat.kiosk.tour;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.infomat.content.Bundle;
import org.infomat.content.catalogue.Service;
import org.infomat.content.text.Language;
import org.infomat.device.card.simulated.CardReaderSimulator;
import org.infomat.device.printer.simulated.PrintedReceipt;
import org.infomat.device.printer.simulated.VirtualPrinter;
import org.infomat.device.scanner.simulated.ScannerSimulator;
import org.infomat.device.simulated.Lever;
import org.infomat.kiosk.visit.DocumentEntry;
import org.infomat.kiosk.visit.StatusView;
import org.infomat.kiosk.visit.Step;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// The visits that people make, one method each. Every one begins and ends at the first screen.
final class Journeys {
    private static final String TAXPAYER = "4820113377";
    private static final Duration NETWORK_NOTICED = Duration.ofSeconds(90);
    private static final long GLANCE_MILLIS = 20;
    /// Longer than the terminal's own tick.
    private static final long TICK_MILLIS = 700;
    private static final Duration A_MINUTE_AND_MORE = Duration.ofSeconds(61);
    private static final Duration THE_WARNING_AND_MORE = Duration.ofSeconds(31);

    private final Bundle bundle;
    private final VirtualPrinter printer;
    private final ScannerSimulator scanner;
    private final CardReaderSimulator card;
    private final TourClock clock;
    private final Album album;
    private final List<Long> submitToPrinted;
    private final JsonNode answers;

    Journeys(
            Bundle bundle,
            VirtualPrinter printer,
            ScannerSimulator scanner,
            CardReaderSimulator card,
            TourClock clock,
            Album album,
            List<Long> submitToPrinted) {
        this.bundle = bundle;
        this.printer = printer;
        this.scanner = scanner;
        this.card = card;
        this.clock = clock;
        this.album = album;
        this.submitToPrinted = submitToPrinted;
        this.answers = invented();
    }

    /// Finds the report of a street problem by its life event, hands it in, takes the receipt.
    ///
    /// @return what the QR code on the receipt says
    String apply(Visitor visitor) throws TourException, InterruptedException, IOException {
        begin(visitor);
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
        openBySearch(visitor, "street-problem");
        visitor.touch("service.start");
        visitor.answers(
                service("street-problem"),
                Map.of(
                        "problem", "pothole",
                        "street", invented("street", visitor.words().language()),
                        "since", "2026-10-28",
                        "danger", "false",
                        "details", invented("details", visitor.words().language()),
                        "wantsAnswer", "false"));
        visitor.sees(Step.CheckAnswers.class);
    }

    /// Scans a receipt and sees where the application stands.
    void lookUp(Visitor visitor, String qr, StatusView.Code expected)
            throws TourException, InterruptedException, IOException {
        begin(visitor);
        visitor.touch("home.look-up");
        visitor.sees(Step.LookUpEntry.class);
        scanner.pass(qr);
        Step.Status status = visitor.sees(Step.Status.class);
        if (status.view().code() != expected) {
            throw new TourException("the status is " + status.view().code() + " and should be " + expected);
        }
        finish(visitor);
    }

    /// Scans a receipt while the hub is away: is told so, and what to do.
    void lookUpInVain(Visitor visitor, String qr) throws TourException, InterruptedException, IOException {
        begin(visitor);
        visitor.touch("home.look-up");
        scanner.pass(qr);
        visitor.sees(Step.Failed.class);
        finish(visitor);
    }

    /// Identifies with a card and sees the tax debt.
    void card(Visitor visitor) throws TourException, InterruptedException, IOException {
        begin(visitor);
        openBySearch(visitor, "tax-debt");
        visitor.touch("service.start");
        visitor.sees(Step.Identify.class);
        card.insert(TAXPAYER);
        visitor.sees(Step.LookUpAnswer.class);
        card.remove();
        finish(visitor);
    }

    /// Identifies with an identity card, whose chip opens with the six digits on its front.
    void document(Visitor visitor) throws TourException, InterruptedException, IOException {
        begin(visitor);
        openBySearch(visitor, "foreign-passport");
        visitor.touch("service.start");
        visitor.sees(Step.Identify.class);
        card.layIdentityCard();
        visitor.sees(Step.DocumentKey.class);
        visitor.touch("document.kind.CARD_ACCESS_NUMBER");
        visitor.sees(Step.DocumentKey.class, key -> key.part() == DocumentEntry.Part.CARD_ACCESS_NUMBER);
        visitor.type(0, CardReaderSimulator.CARD_ACCESS_NUMBER);
        visitor.look();
        visitor.touch("action.next");
        visitor.sees(Step.Questions.class);
        card.remove();
        finish(visitor);
    }

    /// Hands in the annual statement of a business, with a typed number.
    void business(Visitor visitor) throws TourException, InterruptedException, IOException {
        begin(visitor);
        openBySearch(visitor, "annual-statement");
        visitor.touch("service.start");
        visitor.sees(Step.Identify.class);
        visitor.type(0, "1234567890");
        visitor.look();
        visitor.touch("action.next");
        visitor.answers(
                service("annual-statement"),
                Map.of(
                        "businessName", invented("business", visitor.words().language()),
                        "legalForm", "limited",
                        "year", "2025",
                        "turnover", "184250",
                        "employees", "6",
                        "activities", "trade,transport",
                        "changed", "false",
                        "signatoryName", invented("signatory", visitor.words().language()),
                        "signatoryRole", "director",
                        "declaration", "true"));
        visitor.sees(Step.CheckAnswers.class);
        visitor.touch("action.hand-in");
        visitor.sees(Step.Receipt.class, receipt -> receipt.printed().isPresent());
        takeReceipt(visitor);
        visitor.touch("handed-in.another");
        finishFrom(visitor, Step.Home.class);
    }

    /// Reads the council's resolutions.
    void resolutions(Visitor visitor) throws TourException, InterruptedException, IOException {
        begin(visitor);
        openBySearch(visitor, "council-resolutions");
        visitor.touch("service.open-register");
        Step.RegisterList list = visitor.sees(Step.RegisterList.class);
        visitor.touchWords(
                list.page().entries().getFirst().title().in(visitor.words().language()));
        visitor.sees(Step.RegisterDetail.class);
        finish(visitor);
    }

    /// A technician turns the key in the middle of a visit: it is over and wiped, and the devices are shown.
    void technician(Visitor visitor, Lever.Toggle key) throws TourException, InterruptedException, IOException {
        begin(visitor);
        key.set().accept(true);
        visitor.sees(Step.Technician.class);
        key.set().accept(false);
        visitor.sees(Step.Attract.class);
    }

    /// The paper runs out under the receipt: the reference is shown, and goes only when it has been noted.
    void paperOut(Visitor visitor) throws TourException, InterruptedException, IOException {
        begin(visitor);
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

    /// Reads an information page and the help, and goes away; the terminal asks, and forgets.
    void idle(Visitor visitor) throws TourException, InterruptedException, IOException {
        begin(visitor);
        openBySearch(visitor, "free-legal-advice");
        visitor.touch("service.more");
        visitor.sees(Step.Information.class);
        visitor.touch("action.help");
        visitor.sees(Step.Help.class);
        visitor.touch("help.close");
        visitor.sees(Step.Information.class);
        for (int minutes = 0; !(visitor.step() instanceof Step.StillThere) && minutes < 5; minutes++) {
            clock.skip(A_MINUTE_AND_MORE);
            Thread.sleep(TICK_MILLIS);
        }
        visitor.sees(Step.StillThere.class);
        clock.skip(THE_WARNING_AND_MORE);
        visitor.sees(Step.Attract.class);
    }

    /// What invented people answer, by language.
    private static JsonNode invented() {
        try (InputStream file = Journeys.class.getResourceAsStream("answers.yaml")) {
            return new YAMLMapper().readTree(Objects.requireNonNull(file, "answers.yaml is part of the program"));
        } catch (IOException e) {
            throw new UncheckedIOException("answers.yaml cannot be read", e);
        }
    }

    /// What the authority tells people when it has decided, by language.
    Map<String, String> messages() {
        Map<String, String> messages = new LinkedHashMap<>();
        bundle.languages().forEach(language -> messages.put(language.tag(), invented("message", language)));
        return messages;
    }

    void waitForNetwork(Visitor visitor, boolean reachable) throws TourException, InterruptedException {
        long patience = System.nanoTime() + NETWORK_NOTICED.toNanos();
        while (visitor.visit().terminal().conditions().network() != reachable) {
            if (System.nanoTime() > patience) {
                throw new TourException(
                        "the terminal has not noticed that the hub is " + (reachable ? "back" : "away"));
            }
            Thread.sleep(GLANCE_MILLIS);
        }
    }

    /// After a visit that went wrong: everything as at the beginning of one.
    void startAfresh(Visitor visitor) throws InterruptedException {
        printer.paperOut(false);
        printer.takeReceipts();
        card.remove();
        for (int minutes = 0; !visitor.visit().atRest() && minutes < 10; minutes++) {
            clock.skip(A_MINUTE_AND_MORE);
            Thread.sleep(TICK_MILLIS);
        }
    }

    // What they have in common

    private void begin(Visitor visitor) throws TourException, InterruptedException, IOException {
        visitor.sees(Step.Attract.class);
        visitor.touchWords(visitor.words().language().ownName());
        visitor.sees(Step.Home.class);
    }

    private void openBySearch(Visitor visitor, String id) throws TourException, InterruptedException, IOException {
        Language language = visitor.words().language();
        Service service = service(id);
        visitor.touch("home.search");
        visitor.sees(Step.Results.class);
        visitor.type(
                0, service.keywords().getOrDefault(language.tag(), List.of(id)).getFirst());
        visitor.sees(Step.Results.class, results -> results.services().contains(id));
        visitor.touchWords(service.title().in(language));
        visitor.sees(Step.ServicePage.class);
    }

    private void finish(Visitor visitor) throws TourException, InterruptedException, IOException {
        visitor.touch("action.finish");
        visitor.sees(Step.Attract.class);
    }

    private void finishFrom(Visitor visitor, Class<? extends Step> at)
            throws TourException, InterruptedException, IOException {
        visitor.sees(at);
        finish(visitor);
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

    private Service service(String id) {
        return bundle.catalogue().service(id).orElseThrow();
    }

    private String invented(String what, Language language) {
        return answers.path(language.tag()).path(what).asString(what);
    }
}
