package org.infomat.kiosk.tour;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import javafx.scene.input.KeyCode;
import org.infomat.device.card.simulated.CardReaderSimulator;
import org.infomat.device.printer.simulated.VirtualPrinter;
import org.infomat.device.scanner.simulated.ScannerSimulator;
import org.infomat.device.simulated.Lever;
import org.infomat.kiosk.servicing.Place;
import org.infomat.kiosk.servicing.Servicing;
import org.infomat.kiosk.visit.Step;
import org.infomat.kiosk.visit.Visit;

/// A technician turns the key in the middle of a visit, looks at a device, tries everything by hand, looks what is
/// attached, and gives the terminal back.
final class TechnicianVisit {
    private static final String A_CARD = "4820113377";
    private static final String A_CODE = "INFOMAT:0:TEST-CODE-1234";
    /// Longer than people are told that the terminal is being serviced.
    private static final Duration TELLING_AND_MORE = Duration.ofSeconds(6);

    private static final long GLANCE_MILLIS = 50;

    private final Ways ways;
    private final VirtualPrinter printer;
    private final ScannerSimulator scanner;
    private final CardReaderSimulator card;
    private final TourClock clock;

    TechnicianVisit(
            Ways ways, VirtualPrinter printer, ScannerSimulator scanner, CardReaderSimulator card, TourClock clock) {
        this.ways = ways;
        this.printer = printer;
        this.scanner = scanner;
        this.card = card;
        this.clock = clock;
    }

    void make(Visitor visitor, Lever.Toggle key) throws TourException, InterruptedException, IOException {
        ways.begin(visitor);
        key.set().accept(true);
        visitor.until("being serviced", visit -> visit.terminal().beingServiced());
        clock.skip(TELLING_AND_MORE);
        visitor.until("the technician's screens", visit -> visit.step() instanceof Step.Technician);
        speak(visitor);
        visitor.finds("device.kind.receipt-printer");
        visitor.look();
        device(visitor);
        trials(visitor);
        visitor.touch("technician.find");
        visitor.touch("technician.find.look");
        ended(visitor);
        visitor.look();
        visitor.touch("action.back");
        visitor.touch("technician.close");
        visitor.sees(Step.Attract.class);
        key.set().accept(false);
    }

    /// Who turned a key finds the terminal's own language.
    private static void speak(Visitor visitor) throws TourException, InterruptedException {
        String own = visitor.words().language().ownName();
        if (!visitor.visit().language().equals(visitor.words().language().tag())) {
            visitor.touchWords(visitor.shownLanguage());
            visitor.touchWords(own);
        }
        visitor.until("the page in " + own, visit -> visit.step() instanceof Step.Technician);
    }

    private void device(Visitor visitor) throws TourException, InterruptedException, IOException {
        visitor.touch("device.kind.receipt-printer");
        visitor.finds("technician.health.internal");
        visitor.touch("technician.health.internal");
        ended(visitor);
        visitor.look();
        visitor.touch("action.back");
    }

    private void trials(Visitor visitor) throws TourException, InterruptedException, IOException {
        visitor.touch("technician.trials");
        visitor.finds("technician.trial.SOUND");
        visitor.look();
        prints(visitor, "RECEIPT");
        prints(visitor, "SHEET");
        open(visitor, "CARD");
        visitor.touch("technician.task.read-card");
        card.insert(A_CARD);
        ended(visitor);
        card.remove();
        judged(visitor, "technician.trial.worked");
        open(visitor, "CODE");
        visitor.touch("technician.task.scan-code");
        while (servicing(visitor.visit()).running().isPresent()) {
            scanner.pass(A_CODE);
            Thread.sleep(GLANCE_MILLIS);
        }
        judged(visitor, "technician.trial.worked");
        open(visitor, "SIGNALS");
        visitor.touch("technician.lamps.next");
        judged(visitor, "technician.trial.worked");
        touch(visitor);
        colours(visitor);
        open(visitor, "KEYBOARD");
        judged(visitor, "technician.trial.worked");
        open(visitor, "SOUND");
        visitor.touch("technician.task.tone.SPEAKER.LEFT");
        ended(visitor);
        judged(visitor, "technician.trial.did-not-work");
        visitor.touch("action.back");
    }

    private void prints(Visitor visitor, String kind) throws TourException, InterruptedException, IOException {
        open(visitor, kind);
        visitor.touchWords(visitor.words()
                .phrase(
                        "technician.task.print-script",
                        Map.of("language", visitor.words().language().ownName()))
                .shown());
        ended(visitor);
        printer.takeReceipts();
        judged(visitor, "technician.trial.worked");
    }

    /// A corner of the glass stays untouched, so that the map has something to show.
    private void touch(Visitor visitor) throws TourException, InterruptedException, IOException {
        open(visitor, "TOUCH");
        visitor.look();
        visitor.touch("technician.trial.begin");
        visitor.until("the grid", visit -> place(visit) instanceof Place.TouchGrid);
        visitor.stroke(0.85);
        visitor.look();
        visitor.touch("technician.trial.touch.finish");
        visitor.until("the map", visit -> place(visit) instanceof Place.TouchMap);
        judged(visitor, "technician.trial.worked");
    }

    private void colours(Visitor visitor) throws TourException, InterruptedException, IOException {
        open(visitor, "COLOURS");
        visitor.touch("technician.trial.begin");
        visitor.until("the colours", visit -> place(visit) instanceof Place.Colours);
        visitor.look();
        visitor.press(KeyCode.ESCAPE);
        visitor.until("the way out", visit -> place(visit) instanceof Place.TryOut);
        judged(visitor, "technician.trial.worked");
    }

    private static void open(Visitor visitor, String kind) throws TourException, InterruptedException {
        visitor.touch("technician.trial." + kind);
        visitor.until("the trial " + kind, visit -> !(place(visit) instanceof Place.Trials));
    }

    private static void judged(Visitor visitor, String verdict)
            throws TourException, InterruptedException, IOException {
        visitor.look();
        visitor.touch(verdict);
        ended(visitor);
    }

    private static void ended(Visitor visitor) throws TourException, InterruptedException {
        visitor.until("the end of a task", visit -> servicing(visit).running().isEmpty());
    }

    private static Place place(Visit visit) {
        return servicing(visit).place();
    }

    private static Servicing servicing(Visit visit) {
        return visit.terminal().servicing().orElseThrow();
    }
}
