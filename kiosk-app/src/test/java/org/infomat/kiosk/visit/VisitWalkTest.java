package org.infomat.kiosk.visit;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.infomat.content.Bundle;
import org.infomat.kiosk.StarterBundle;
import org.infomat.kiosk.servicing.Act;
import org.infomat.kiosk.servicing.Place;
import org.infomat.kiosk.servicing.Task;
import org.junit.jupiter.api.Test;

/// What holds for every visit, whatever happens in it: proved on random walks over all steps.
class VisitWalkTest {
    private static final Bundle BUNDLE = StarterBundle.get();

    @Property(tries = 400)
    void no_event_at_any_step_throws(@ForAll long seed, @ForAll @IntRange(min = 1, max = 150) int length) {
        assertThat(new Walk(seed, BUNDLE).steps(length).visit()).isNotNull();
    }

    @Property(tries = 150)
    void every_step_times_out_to_attract(@ForAll long seed, @ForAll @IntRange(min = 1, max = 100) int length) {
        Walk walk = new Walk(seed, BUNDLE).steps(length);
        walk.opens();
        walk.waits(Duration.ofMinutes(20));
        assertThat(walk.visit().step()).isEqualTo(new Step.Attract());
    }

    @Property(tries = 150)
    void nothing_of_a_visit_is_reachable_after_its_end(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 150) int length) {
        Walk walk = new Walk(seed, BUNDLE).steps(length);
        walk.opens();
        walk.waits(Duration.ofMinutes(20));
        assertThat(strings(walk.visit()))
                .noneMatch(text -> text.toUpperCase(Locale.ROOT).contains(Walk.MARK));
        assertThat(walk.visit()).isEqualTo(Visit.atRest(walk.visit().terminal()));
    }

    @Property(tries = 200)
    void an_answer_to_one_visit_never_shows_in_the_next(@ForAll long seed) {
        Walk walk = new Walk(seed, BUNDLE).steps(60);
        List<Effect.Ask> asked = walk.effects().stream()
                .filter(Effect.Ask.class::isInstance)
                .map(Effect.Ask.class::cast)
                .toList();
        walk.opens();
        walk.waits(Duration.ofMinutes(20));
        walk.happens(new Event.ChoseLanguage("en"));
        Visit fresh = walk.visit();
        asked.forEach(ask -> walk.happens(new Event.Replied(ask.ticket(), new Reply.Failed(Problem.SERVER))));
        assertThat(walk.visit()).isEqualTo(fresh);
    }

    @Property(tries = 400)
    void back_never_loses_an_answer(@ForAll long seed, @ForAll @IntRange(min = 10, max = 150) int length) {
        Walk walk = new Walk(seed, BUNDLE).steps(length);
        Visit before = walk.visit();
        Visit after = before.on(new Event.Back()).visit();
        if (!after.atRest()) {
            assertThat(after.draft()).isEqualTo(before.draft());
        } else {
            assertThat(before.draft()).isEmpty();
        }
    }

    @Property(tries = 100)
    void two_visits_with_the_same_events_are_equal(@ForAll long seed) {
        Walk walk = new Walk(seed, BUNDLE).steps(120);
        Visit again = Visit.atRest(Terminal.starting(ZoneOffset.UTC, Policy.USUAL, Walk.START));
        for (Event event : walk.events()) {
            again = again.on(event).visit();
        }
        assertThat(again).isEqualTo(walk.visit());
    }

    @Property(tries = 200)
    void language_help_start_over_and_finish_are_reached_from_every_step(@ForAll long seed) {
        Walk walk = new Walk(seed, BUNDLE).steps(80);
        Visit visit = walk.visit();
        if (visit.atRest() || visit.step() instanceof Step.StillThere) {
            return;
        }
        assertThat(visit.on(new Event.AskedForLanguages()).visit().step()).isInstanceOf(Step.ChooseLanguage.class);
        assertThat(visit.on(new Event.AskedForHelp()).visit().step()).isInstanceOf(Step.Help.class);
        if (visit.terminal().beingServiced()) {
            // Help or languages lie over a technician's page: nobody has a visit to leave, and that page shows again.
            assertThat(leaving(visit, new Event.StartOver()).step()).isEqualTo(new Step.Technician());
            assertThat(leaving(visit, new Event.Finish()).step()).isEqualTo(new Step.Technician());
            return;
        }
        assertThat(leaving(visit, new Event.StartOver())).satisfies(home -> {
            assertThat(home.step()).isEqualTo(new Step.Home());
            assertThat(home.draft()).isEmpty();
            assertThat(home.trail()).isEmpty();
            assertThat(home.language()).isEqualTo(visit.language());
        });
        assertThat(leaving(visit, new Event.Finish()).atRest()).isTrue();
    }

    /// Leaves, and says yes where that is asked for. A question that is there already is answered by going on first.
    private static Visit leaving(Visit visit, Event way) {
        Visit asked = visit.step() instanceof Step.ConfirmLeaving
                ? visit.on(new Event.Back()).visit()
                : visit;
        return asked.on(way).visit().on(new Event.ConfirmedLeaving()).visit();
    }

    @Test
    void the_walks_come_past_every_step() {
        Set<Class<?>> reached = new HashSet<>();
        for (int seed = 0; seed < 300; seed++) {
            Walk walk = new Walk(seed, BUNDLE);
            for (int i = 0; i < 150; i++) {
                walk.steps(1);
                reached.add(walk.visit().step().getClass());
            }
        }
        assertThat(reached).contains(Step.class.getPermittedSubclasses());
    }

    /// What the walk does not know, nothing is proved of.
    @Test
    void the_walks_know_every_event_act_task_and_place() {
        Set<Class<?>> known = new HashSet<>();
        for (int seed = 0; seed < 300; seed++) {
            Walk walk = new Walk(seed, BUNDLE);
            for (int i = 0; i < 150; i++) {
                walk.steps(1);
                walk.visit()
                        .terminal()
                        .servicing()
                        .ifPresent(servicing -> known.add(servicing.place().getClass()));
            }
            walk.events().forEach(event -> known.addAll(kinds(event)));
            walk.effects().stream()
                    .filter(Effect.Serve.class::isInstance)
                    .forEach(serve -> known.add(((Effect.Serve) serve).task().getClass()));
        }
        assertThat(known).containsAll(leaves(Event.class));
        assertThat(known).containsAll(leaves(Act.class));
        assertThat(known).containsAll(leaves(Task.class));
        assertThat(known).containsAll(leaves(Place.class));
    }

    private static Set<Class<?>> kinds(Event event) {
        return event instanceof Event.ByTechnician(Act act)
                ? Set.of(event.getClass(), act.getClass())
                : Set.of(event.getClass());
    }

    private static Set<Class<?>> leaves(Class<?> kind) {
        Set<Class<?>> leaves = new HashSet<>();
        for (Class<?> permitted : kind.getPermittedSubclasses()) {
            leaves.addAll(permitted.isSealed() ? leaves(permitted) : Set.of(permitted));
        }
        return leaves;
    }

    /// Every text that can be reached from a value, through all its components; the bundle aside, which is public.
    private static Set<String> strings(Object root) {
        Set<String> found = new HashSet<>();
        List<Object> open = new ArrayList<>(List.of(root));
        while (!open.isEmpty()) {
            switch (open.removeLast()) {
                case Bundle bundle -> {}
                case String text -> found.add(text);
                case Optional<?> optional -> optional.ifPresent(open::add);
                case Map<?, ?> map -> {
                    open.addAll(map.keySet());
                    open.addAll(map.values());
                }
                case Iterable<?> many -> many.forEach(open::add);
                case Record value -> components(value).forEach(open::add);
                case Object other -> found.add(other.toString());
            }
        }
        return found;
    }

    private static List<Object> components(Record value) {
        List<Object> components = new ArrayList<>();
        for (RecordComponent component : value.getClass().getRecordComponents()) {
            try {
                component.getAccessor().setAccessible(true);
                components.add(component.getAccessor().invoke(value));
            } catch (IllegalAccessException | InvocationTargetException e) {
                throw new IllegalStateException(e);
            }
        }
        return components;
    }
}
