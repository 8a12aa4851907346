package org.infomat.kiosk;

import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.infomat.kiosk.visit.Effect;
import org.infomat.kiosk.visit.Event;
import org.infomat.kiosk.visit.Turn;
import org.infomat.kiosk.visit.Visit;

/// Leads one visit after another: takes each event to the visit, shows what became of it, and has its effects carried
/// out. All of it happens on one thread, in the order in which the events came.
public final class Conductor {
    private final Executor thread;
    private final Consumer<Visit> shown;
    private final Performer performer;
    private Visit visit;

    /// @param thread runs one task at a time, in order: the toolkit's own thread
    /// @param shown is told of every visit that differs from the one before
    public Conductor(Visit visit, Executor thread, Consumer<Visit> shown, Performer performer) {
        this.visit = visit;
        this.thread = thread;
        this.shown = shown;
        this.performer = performer;
    }

    /// May be called from any thread.
    public void receive(Event event) {
        thread.execute(() -> take(event));
    }

    private void take(Event event) {
        Turn turn = visit.on(event);
        boolean changed = !turn.visit().equals(visit);
        visit = turn.visit();
        // Wiping comes before showing: nothing of the last visit may stand in a view that the next one finds.
        turn.effects().stream().filter(Effect.Wipe.class::isInstance).forEach(this::perform);
        if (changed) {
            shown.accept(visit);
        }
        turn.effects().stream()
                .filter(effect -> !(effect instanceof Effect.Wipe))
                .forEach(this::perform);
    }

    private void perform(Effect effect) {
        performer.perform(effect, this::receive);
    }

    /// The visit now; only on the conductor's thread.
    public Visit visit() {
        return visit;
    }
}
