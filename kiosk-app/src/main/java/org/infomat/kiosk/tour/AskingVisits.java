package org.infomat.kiosk.tour;

import java.io.IOException;
import java.time.Duration;
import org.infomat.device.card.simulated.CardReaderSimulator;
import org.infomat.device.scanner.simulated.ScannerSimulator;
import org.infomat.kiosk.visit.DocumentEntry;
import org.infomat.kiosk.visit.StatusView;
import org.infomat.kiosk.visit.Step;

/// The visits of people who ask and read.
final class AskingVisits {
    private static final String TAXPAYER = "4820113377";
    /// Longer than the terminal's own tick.
    private static final long TICK_MILLIS = 700;
    private static final Duration A_MINUTE_AND_MORE = Duration.ofSeconds(61);
    private static final Duration THE_WARNING_AND_MORE = Duration.ofSeconds(31);

    private final Ways ways;
    private final ScannerSimulator scanner;
    private final CardReaderSimulator card;
    private final TourClock clock;

    AskingVisits(Ways ways, ScannerSimulator scanner, CardReaderSimulator card, TourClock clock) {
        this.ways = ways;
        this.scanner = scanner;
        this.card = card;
        this.clock = clock;
    }

    /// Scans a receipt and sees where the application stands.
    void lookUp(Visitor visitor, String qr, StatusView.Code expected)
            throws TourException, InterruptedException, IOException {
        ways.begin(visitor);
        visitor.touch("home.look-up");
        visitor.sees(Step.LookUpEntry.class);
        scanner.pass(qr);
        Step.Status status = visitor.sees(Step.Status.class);
        if (status.view().code() != expected) {
            throw new TourException("the status is " + status.view().code() + " and should be " + expected);
        }
        ways.finish(visitor);
    }

    /// Scans a receipt while the hub is away: is told so, and what to do.
    void lookUpInVain(Visitor visitor, String qr) throws TourException, InterruptedException, IOException {
        ways.begin(visitor);
        visitor.touch("home.look-up");
        scanner.pass(qr);
        visitor.sees(Step.Failed.class);
        ways.finish(visitor);
    }

    /// Identifies with a card and sees the tax debt.
    void card(Visitor visitor) throws TourException, InterruptedException, IOException {
        ways.begin(visitor);
        ways.openBySearch(visitor, "tax-debt");
        visitor.touch("service.start");
        visitor.sees(Step.Identify.class);
        card.insert(TAXPAYER);
        visitor.sees(Step.LookUpAnswer.class);
        card.remove();
        ways.finish(visitor);
    }

    /// Identifies with an identity card, whose chip opens with the six digits on its front.
    void document(Visitor visitor) throws TourException, InterruptedException, IOException {
        ways.begin(visitor);
        ways.openBySearch(visitor, "foreign-passport");
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
        ways.finish(visitor);
    }

    /// Reads the council's resolutions.
    void resolutions(Visitor visitor) throws TourException, InterruptedException, IOException {
        ways.begin(visitor);
        ways.openBySearch(visitor, "council-resolutions");
        visitor.touch("service.open-register");
        Step.RegisterList list = visitor.sees(Step.RegisterList.class);
        visitor.touchWords(
                list.page().entries().getFirst().title().in(visitor.words().language()));
        visitor.sees(Step.RegisterDetail.class);
        ways.finish(visitor);
    }

    /// Reads an information page and the help, and goes away; the terminal asks, and forgets.
    void idle(Visitor visitor) throws TourException, InterruptedException, IOException {
        ways.begin(visitor);
        ways.openBySearch(visitor, "free-legal-advice");
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
}
