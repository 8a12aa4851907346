package org.infomat.kiosk.technician;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.infomat.content.Bundle;
import org.infomat.kiosk.screen.KeptPage;
import org.infomat.kiosk.screen.LocalWords;
import org.infomat.kiosk.screen.Page;
import org.infomat.kiosk.screen.Screen;
import org.infomat.kiosk.screen.theme.Millimetres;
import org.infomat.kiosk.servicing.Place;
import org.infomat.kiosk.servicing.Servicing;
import org.infomat.kiosk.visit.Event;
import org.infomat.kiosk.visit.Step;
import org.infomat.kiosk.visit.Visit;

/// The technician's screens: one page for each place that they can look at.
final class TechnicianScreen implements Screen<Step.Technician> {
    private final Consumer<Event> events;
    private final Supplier<Diagnosis> diagnosis;
    private final Millimetres millimetres;
    private final KeptPage<Object> kept = new KeptPage<>();
    private Optional<Seen> last = Optional.empty();

    /// @param following parts of the page that go with the terminal without being built anew
    private record Seen(Place place, Page page, List<Consumer<Diagnosis>> following) {}

    TechnicianScreen(Consumer<Event> events, Supplier<Diagnosis> diagnosis, Millimetres millimetres) {
        this.events = events;
        this.millimetres = millimetres;
        this.diagnosis = diagnosis;
    }

    @Override
    public Page page(Visit visit, Step.Technician step, LocalWords words) {
        Servicing servicing = visit.terminal().servicing().orElseThrow();
        Diagnosis now = diagnosis.get();
        Page page = kept.page(
                List.of(words, servicing, now.seenAt(servicing.place())), () -> build(visit, servicing, now, words));
        last.ifPresent(seen -> seen.following().forEach(part -> part.accept(now)));
        return page;
    }

    private Page build(Visit visit, Servicing servicing, Diagnosis now, LocalWords words) {
        List<Consumer<Diagnosis>> following = new ArrayList<>();
        Shown shown = new Shown(
                servicing,
                now,
                visit.terminal().zone(),
                words,
                visit.terminal().bundle().map(Bundle::languages).orElse(List.of()),
                millimetres,
                act -> events.accept(new Event.ByTechnician(act)),
                following::add);
        Page page = build(shown);
        // What changes on a page that is looked at must not take it away from under the eyes.
        last.filter(seen -> samePage(seen.place(), servicing.place())).ifPresent(seen -> page.insteadOf(seen.page()));
        last = Optional.of(new Seen(servicing.place(), page, following));
        return page;
    }

    /// Another lamp is lit on the same page.
    private static boolean samePage(Place one, Place other) {
        return one.equals(other) || (one instanceof Place.TryLamps && other instanceof Place.TryLamps);
    }

    @Override
    public void wipe() {
        kept.forget();
        last = Optional.empty();
    }

    private static Page build(Shown shown) {
        return switch (shown.servicing().place()) {
            case Place.Overview overview -> OverviewPage.of(shown);
            case Place.DeviceDetails details -> DevicePage.of(shown, details.device());
            case Place.PaperRefill refill -> RefillPage.of(shown, refill);
            case Place.Surroundings surroundings -> SurroundingsPage.of(shown);
            case Place.Applications applications -> ApplicationsPage.of(shown);
            case Place.Log log -> LogPage.of(shown, log);
            case Place.Audit audit -> AuditPage.of(shown, audit.page());
            case Place.FindDevices looking -> FindPage.of(shown, looking);
            case Place.Propose proposed -> ProposalPage.of(shown, proposed.candidate());
            case Place.Trying trying -> TrialPages.of(shown, trying);
            case Place.Report report -> ReportPage.of(shown);
            case Place.Confirm confirm -> ConfirmPage.of(shown, confirm.task());
        };
    }
}
