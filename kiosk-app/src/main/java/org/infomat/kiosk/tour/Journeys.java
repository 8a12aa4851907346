package org.infomat.kiosk.tour;

import java.time.Duration;
import org.infomat.device.card.simulated.CardReaderSimulator;
import org.infomat.device.printer.simulated.VirtualPrinter;

/// All visits of the tour by their kind, and what puts the terminal right between them.
///
/// @param applying visits that hand something in
/// @param asking visits that ask and read
/// @param technician the visit of a technician
record Journeys(
        Ways ways,
        ApplyingVisits applying,
        AskingVisits asking,
        TechnicianVisit technician,
        VirtualPrinter printer,
        CardReaderSimulator card,
        TourClock clock) {
    private static final Duration NETWORK_NOTICED = Duration.ofSeconds(90);
    private static final long GLANCE_MILLIS = 20;
    /// Longer than the terminal's own tick.
    private static final long TICK_MILLIS = 700;
    private static final Duration A_MINUTE_AND_MORE = Duration.ofSeconds(61);

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
}
