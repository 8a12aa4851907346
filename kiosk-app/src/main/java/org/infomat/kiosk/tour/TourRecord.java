package org.infomat.kiosk.tour;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What `tour.json` says of the tour.
///
/// @param timings figures by name, in milliseconds unless the name says otherwise
record TourRecord(List<Visit> visits, Timings timings) {

    /// One visit as it was made; `problem` says why it did not end as it should.
    record Visit(
            String language,
            String visit,
            boolean ended,
            String problem,
            List<StepRecord> steps,
            List<ReceiptRecord> receipts) {}

    /// One visit while it is made.
    static final class VisitRecord {
        final String language;
        final String visit;
        final List<StepRecord> steps = new ArrayList<>();
        final List<ReceiptRecord> receipts = new ArrayList<>();
        boolean ended;
        String problem = "";

        VisitRecord(String language, String visit) {
            this.language = language;
            this.visit = visit;
        }

        String name() {
            return language + "-" + visit;
        }

        Visit entry() {
            return new Visit(language, visit, ended, problem, List.copyOf(steps), List.copyOf(receipts));
        }
    }

    /// One screen that was seen.
    ///
    /// @param script what the screen says aloud, in reading order
    record StepRecord(String step, String picture, List<String> script) {}

    /// @param reference as it was read back from the printed QR code
    record ReceiptRecord(
            String picture, String bytes, @Nullable String reference) {}

    /// @param launchToFirstScreen of a terminal alone, the median of a few starts
    /// @param touchToPaint from each touch to the next screen painted
    /// @param submitToPrinted from handing in to the printer's own word
    record Timings(
            long launchToFirstScreen,
            long residentMegabytesAtStart,
            long residentMegabytesAtEnd,
            Spread touchToPaint,
            Spread submitToPrinted) {}

    /// @param count of measurements
    record Spread(int count, long median, long p95, long most) {
        static Spread of(List<Long> milliseconds) {
            List<Long> sorted = milliseconds.stream().sorted().toList();
            if (sorted.isEmpty()) {
                return new Spread(0, 0, 0, 0);
            }
            return new Spread(
                    sorted.size(),
                    sorted.get(sorted.size() / 2),
                    sorted.get(Math.min(sorted.size() - 1, sorted.size() * 95 / 100)),
                    sorted.getLast());
        }
    }
}
