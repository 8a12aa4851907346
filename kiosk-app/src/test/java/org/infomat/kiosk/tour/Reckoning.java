package org.infomat.kiosk.tour;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.infomat.kiosk.backend.Backend;
import org.infomat.kiosk.backend.Outcome;
import org.infomat.kiosk.tour.KioskLives.Told;
import org.infomat.kiosk.visit.StatusView;

/// What people were shown, compared with what the hub has.
///
/// @param lost shown as received, and the hub has it not, or under another reference
/// @param twice what the hub has more often than once
/// @param foundByCode how many the hub finds by the reference and code that were shown
record Reckoning(int told, int applied, int lost, int twice, int foundByCode, boolean inOrder) {

    /// @param applied what the hub has of one kiosk, in order of arrival
    static Reckoning of(Map<Integer, Told> told, List<HubLedger.Entry> applied, Backend hub)
            throws InterruptedException {
        Set<String> there = new HashSet<>();
        applied.forEach(entry -> there.add(name(entry.number(), entry.reference())));
        int lost = 0;
        int found = 0;
        for (Map.Entry<Integer, Told> one : told.entrySet()) {
            lost += there.contains(name(one.getKey(), one.getValue().reference().value())) ? 0 : 1;
            found += isFound(one.getValue(), hub) ? 1 : 0;
        }
        List<Integer> numbers = applied.stream().map(HubLedger.Entry::number).toList();
        int twice = numbers.size() - new HashSet<>(numbers).size();
        boolean inOrder = numbers.equals(numbers.stream().sorted().toList());
        return new Reckoning(told.size(), numbers.size(), lost, twice, found, inOrder);
    }

    private static String name(int number, String reference) {
        return number + " " + reference;
    }

    private static boolean isFound(Told told, Backend hub) throws InterruptedException {
        return hub.lookUp(told.reference(), told.code()) instanceof Outcome.Ok<StatusView> ok
                && ok.value().reference().equals(told.reference());
    }

    Reckoning plus(Reckoning other) {
        return new Reckoning(
                told + other.told,
                applied + other.applied,
                lost + other.lost,
                twice + other.twice,
                foundByCode + other.foundByCode,
                inOrder && other.inOrder);
    }
}
