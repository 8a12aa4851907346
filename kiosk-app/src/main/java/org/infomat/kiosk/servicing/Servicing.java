package org.infomat.kiosk.servicing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A technician's work at the terminal, from entering to leaving. Immutable: `on` returns the next state and what is to
/// be
/// done.
///
/// @param opens until then the screen tells the people in front of it that the terminal is being serviced
/// @param trail the places that "back" leads through, the present one last
/// @param running what is being done; one thing at a time
/// @param ended what became of the last task
public record Servicing(
        Technician technician, Instant opens, List<Place> trail, Optional<Running> running, Optional<Ended> ended) {
    public Servicing {
        trail = List.copyOf(trail);
        if (trail.isEmpty()) {
            throw new IllegalArgumentException("A technician always looks at something");
        }
    }

    /// A task with the number under which its outcome comes back.
    public record Running(long ticket, Task task) {}

    /// What follows: the next state, and a task to begin.
    public record Next(Servicing servicing, Optional<Running> begun) {}

    public static Servicing begin(Technician technician, Instant opens) {
        return new Servicing(technician, opens, List.of(new Place.Overview()), Optional.empty(), Optional.empty());
    }

    public Place place() {
        return trail.getLast();
    }

    /// The lamp that is lit for a technician to look at, and how.
    public Optional<Place.TryLamps> lit() {
        return place() instanceof Place.TryLamps lamps ? Optional.of(lamps) : Optional.empty();
    }

    /// @param ticket the number for a task, should this begin one
    public Next on(Act act, long ticket) {
        return switch (act) {
            case Act.Open(Place place) -> to(opened(place));
            case Act.Turn(Place place) -> to(turned(place));
            case Act.Back _ -> to(back());
            case Act.Order(Task task) when task.asksFirst() -> to(opened(new Place.Confirm(task)));
            case Act.Order(Task.Judge judgement) -> running.isPresent() ? to(this) : back().begin(judgement, ticket);
            case Act.Order(Task.TakeOn taken) when !proven(taken) -> to(this);
            case Act.Order(Task task) -> begin(task, ticket);
            case Act.Confirm _ when place() instanceof Place.Confirm(Task task) -> back().begin(task, ticket);
            case Act.Confirm _ -> to(this);
            // What is under way tells by its outcome that it has ended.
            case Act.CutShort _ -> to(this);
            // Leaving ends the whole state: the visit sees to it.
            case Act.Leave _ -> to(this);
        };
    }

    /// An outcome that is not the one waited for changes nothing.
    public Servicing ended(long ticket, Ended.Result result) {
        return running.filter(task -> task.ticket() == ticket)
                .map(task -> new Servicing(
                        technician,
                        opens,
                        trailAfter(result),
                        Optional.empty(),
                        Optional.of(new Ended(task.task(), result))))
                .orElse(this);
    }

    /// What was found stays where it was looked for, also after a look at one of it.
    private List<Place> trailAfter(Ended.Result result) {
        return result instanceof Ended.Result.Attached(List<Attachment> attached)
                        && place() instanceof Place.FindDevices looking
                ? joined(trail.subList(0, trail.size() - 1), looking.found(attached))
                : trail;
    }

    /// Only what has just worked is taken on.
    private boolean proven(Task.TakeOn taken) {
        return ended.filter(last -> last.result() instanceof Ended.Result.Done
                        && last.task() instanceof Task.TryCandidate tried
                        && tried.candidate().equals(taken.candidate()))
                .isPresent();
    }

    private static Next to(Servicing next) {
        return new Next(next, Optional.empty());
    }

    private Next begin(Task task, long ticket) {
        if (running.isPresent()) {
            return to(this);
        }
        Optional<Running> begun = Optional.of(new Running(ticket, task));
        return new Next(new Servicing(technician, opens, trail, begun, Optional.empty()), begun);
    }

    private Servicing opened(Place place) {
        return place.equals(place()) ? this : withTrail(joined(trail, place));
    }

    private Servicing turned(Place place) {
        return withTrail(joined(trail.subList(0, trail.size() - 1), place));
    }

    private Servicing back() {
        return trail.size() == 1 ? this : withTrail(trail.subList(0, trail.size() - 1));
    }

    /// What became of a task is told where it was ordered, and gone with the place.
    private Servicing withTrail(List<Place> places) {
        return new Servicing(technician, opens, places, running, Optional.empty());
    }

    private static List<Place> joined(List<Place> places, Place last) {
        List<Place> longer = new ArrayList<>(places);
        longer.add(last);
        return longer;
    }
}
