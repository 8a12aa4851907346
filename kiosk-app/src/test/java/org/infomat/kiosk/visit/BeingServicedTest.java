package org.infomat.kiosk.visit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.infomat.content.catalogue.NeededDevice;
import org.infomat.content.form.Answer;
import org.infomat.device.DeviceId;
import org.infomat.device.card.CardData;
import org.infomat.device.card.CardRead;
import org.infomat.device.signal.Lamp;
import org.infomat.kiosk.StarterBundle;
import org.infomat.kiosk.servicing.Act;
import org.infomat.kiosk.servicing.Admission;
import org.infomat.kiosk.servicing.Ended;
import org.infomat.kiosk.servicing.Fact;
import org.infomat.kiosk.servicing.Place;
import org.infomat.kiosk.servicing.Task;
import org.infomat.kiosk.servicing.Technician;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// How a technician comes and goes, and what the people see of it.
class BeingServicedTest {
    private static final Instant START = Instant.parse("2026-03-02T09:00:00Z");
    private static final Technician ANNA = new Technician("anna", Technician.Way.PASSWORD);
    private static final Technician BY_CARD = new Technician("anna", Technician.Way.CARD);
    private static final CardData CARD = new CardData("3B00", Optional.of("04A1"), Optional.empty());
    private static final Step TOLD = new Step.OutOfService(Step.OutOfService.Why.BEING_SERVICED);

    private final List<Effect> effects = new ArrayList<>();
    private Visit visit = Visit.atRest(Terminal.starting(ZoneOffset.UTC, Policy.USUAL, START));

    @BeforeEach
    void somebody_begins_to_report_a_street_problem() {
        happens(new Event.BundleActivated(StarterBundle.get()));
        happens(new Event.DevicesChanged(Set.of(NeededDevice.values())));
        happens(new Event.NetworkChanged(true));
        happens(new Event.ChoseLanguage("ru"));
        happens(new Event.ChoseService("street-problem"));
        happens(new Event.Next());
        happens(new Event.Answered("problem", Optional.of(new Answer.Text("light"))));
        assertThat(visit.draft()).isPresent();
    }

    private void happens(Event event) {
        effects.clear();
        Turn turn = visit.on(event);
        visit = turn.visit();
        effects.addAll(turn.effects());
    }

    private void waits(Duration time) {
        happens(new Event.Tick(visit.terminal().now().plus(time)));
    }

    private void signsIn() {
        happens(new Event.AskedToSignIn());
        happens(new Event.GavePassword("anna", "secret"));
        happens(new Event.SignInEnded(((Step.SignIn) visit.step()).since(), new Admission.Admitted(ANNA)));
    }

    private void signsInAndWaits() {
        signsIn();
        waits(BeingServiced.TELLING);
    }

    @Test
    void the_hidden_gesture_asks_for_a_password_and_back_leads_to_the_visit_as_it_was() {
        Visit before = visit;
        happens(new Event.AskedToSignIn());
        assertThat(visit.step()).isInstanceOf(Step.SignIn.class);
        happens(new Event.Back());
        assertThat(visit).isEqualTo(before);
    }

    @Test
    void a_password_is_asked_about_outside_and_never_kept_in_the_visit() {
        happens(new Event.AskedToSignIn());
        happens(new Event.GavePassword("anna", "secret"));
        assertThat(effects).containsExactly(new Effect.Admit(START, "anna", "secret"));
        assertThat(visit.toString() + effects).doesNotContain("secret");
        happens(new Event.GavePassword("anna", "again"));
        assertThat(effects).isEmpty();
    }

    @Test
    void a_recording_is_cut_short_while_it_is_under_way_and_nothing_else_is() {
        Task recording = new Task.RecordSession(new DeviceId("printer"));
        Event enough = new Event.ByTechnician(new Act.CutShort());
        happens(enough);
        assertThat(effects).as("by whoever is no technician").isEmpty();
        signsInAndWaits();
        happens(enough);
        assertThat(effects).as("while nothing is done").isEmpty();
        happens(new Event.ByTechnician(new Act.Order(recording)));
        happens(new Event.ByTechnician(new Act.Confirm()));
        Visit before = visit;
        happens(enough);
        assertThat(effects).containsExactly(new Effect.CutShort(recording));
        assertThat(visit.step()).isEqualTo(before.step());
        assertThat(visit.terminal().servicing()).isEqualTo(before.terminal().servicing());
        happens(new Event.TaskEnded(visit.terminal().tickets(), new Ended.Result.Done("")));
        happens(new Event.ByTechnician(new Act.Order(new Task.SendNow())));
        happens(enough);
        assertThat(effects).as("what ends by itself").isEmpty();
    }

    @Test
    void a_refused_password_says_so_and_leaves_the_visit_alone() {
        happens(new Event.AskedToSignIn());
        happens(new Event.GavePassword("anna", "wrong"));
        happens(new Event.SignInEnded(START, new Admission.Refused()));
        assertThat(((Step.SignIn) visit.step()).answered()).contains(new Admission.Refused());
        assertThat(visit.draft()).isPresent();
    }

    @Test
    void help_and_another_language_lie_over_signing_in_and_lead_back_to_it() {
        happens(new Event.AskedToSignIn());
        Step signIn = visit.step();
        happens(new Event.AskedForHelp());
        assertThat(visit.step()).isEqualTo(Step.Help.on(signIn));
        happens(new Event.AskedForLanguages());
        happens(new Event.Back());
        assertThat(visit.step()).isEqualTo(signIn);
        happens(new Event.AskedForLanguages());
        happens(new Event.ChoseLanguage("fa"));
        assertThat(visit.step()).isEqualTo(signIn);
        assertThat(visit.language()).isEqualTo("fa");
    }

    @Test
    void what_becomes_of_a_password_is_told_beneath_the_help() {
        happens(new Event.AskedToSignIn());
        happens(new Event.GavePassword("anna", "wrong"));
        happens(new Event.AskedForHelp());
        happens(new Event.SignInEnded(START, new Admission.Refused()));
        assertThat(visit.step()).isInstanceOf(Step.Help.class);
        happens(new Event.Back());
        assertThat(((Step.SignIn) visit.step()).answered()).contains(new Admission.Refused());
        happens(new Event.AskedForHelp());
        happens(new Event.SignInEnded(START, new Admission.Admitted(ANNA)));
        assertThat(visit.step()).isEqualTo(TOLD);
    }

    @Test
    void an_admission_for_an_earlier_sign_in_lets_nobody_into_a_later_one() {
        happens(new Event.AskedToSignIn());
        happens(new Event.GavePassword("anna", "secret"));
        happens(new Event.Back());
        waits(Duration.ofSeconds(1));
        happens(new Event.AskedToSignIn());
        happens(new Event.SignInEnded(START, new Admission.Admitted(ANNA)));
        assertThat(visit.step()).isInstanceOf(Step.SignIn.class);
        assertThat(visit.terminal().beingServiced()).isFalse();
    }

    @Test
    void the_people_are_told_first_in_their_language_and_their_visit_is_wiped() {
        signsIn();
        assertThat(visit.step()).isEqualTo(TOLD);
        assertThat(visit.language()).isEqualTo("ru");
        assertThat(visit.draft()).isEmpty();
        assertThat(effects).containsExactly(new Effect.Wipe(), new Effect.Audit(ANNA, Fact.BEGAN));
        happens(new Event.Touched());
        happens(new Event.ByTechnician(new Act.Leave()));
        assertThat(visit.step()).isEqualTo(TOLD);
        waits(BeingServiced.TELLING);
        assertThat(visit.step()).isEqualTo(new Step.Technician());
    }

    @Test
    void a_technicians_card_lets_in_where_the_visit_asks_for_none() {
        happens(new Event.CardWasRead(new CardRead.Read(CARD)));
        assertThat(effects).containsExactly(new Effect.Recognise(CARD));
        happens(new Event.Recognised(BY_CARD));
        assertThat(visit.step()).isEqualTo(TOLD);
        assertThat(effects).contains(new Effect.Audit(BY_CARD, Fact.BEGAN));
    }

    @Test
    void a_card_that_the_service_asks_for_is_the_citizens() {
        happens(new Event.StartOver());
        happens(new Event.ConfirmedLeaving());
        happens(new Event.ChoseService("foreign-passport"));
        happens(new Event.Next());
        assertThat(visit.step()).isInstanceOf(Step.Identify.class);
        happens(new Event.CardWasRead(new CardRead.Read(CARD)));
        assertThat(effects).noneMatch(Effect.Recognise.class::isInstance);
    }

    @Test
    void nothing_that_people_do_has_a_meaning_while_the_terminal_is_serviced() {
        signsInAndWaits();
        Visit before = visit;
        for (Event event : List.of(
                new Event.ChoseService("street-problem"),
                new Event.Finish(),
                new Event.StartOver(),
                new Event.AskedToSignIn(),
                new Event.CardWasRead(new CardRead.Read(CARD)))) {
            happens(event);
            assertThat(visit).as("%s", event).isEqualTo(before);
            assertThat(effects).as("%s", event).isEmpty();
        }
    }

    @Test
    void language_and_help_lie_over_the_technicians_place_and_lead_back_to_it() {
        signsInAndWaits();
        happens(new Event.ByTechnician(new Act.Open(new Place.Audit(0))));
        happens(new Event.AskedForLanguages());
        happens(new Event.ChoseLanguage("fa"));
        assertThat(visit.step()).isEqualTo(new Step.Technician());
        assertThat(visit.language()).isEqualTo("fa");
        happens(new Event.AskedForHelp());
        happens(new Event.StartOver());
        assertThat(visit.step()).isEqualTo(new Step.Technician());
        assertThat(visit.terminal().servicing().orElseThrow().place()).isEqualTo(new Place.Audit(0));
    }

    @Test
    void a_task_goes_out_with_the_technicians_name_and_its_outcome_comes_back() {
        signsInAndWaits();
        happens(new Event.ByTechnician(new Act.Order(new Task.SendNow())));
        long ticket = visit.terminal().tickets();
        assertThat(effects).containsExactly(new Effect.Serve(ticket, ANNA, new Task.SendNow()));
        happens(new Event.TaskEnded(ticket, new Ended.Result.Done("")));
        assertThat(visit.terminal().servicing().orElseThrow().ended()).isPresent();
    }

    @Test
    void leaving_ends_it_wipes_the_screen_and_is_remembered() {
        signsInAndWaits();
        happens(new Event.ByTechnician(new Act.Leave()));
        assertThat(visit.step()).isEqualTo(new Step.Attract());
        assertThat(effects).containsExactly(new Effect.Wipe(), new Effect.Audit(ANNA, Fact.LEFT));
    }

    @Test
    void nobody_there_ends_it_too() {
        signsInAndWaits();
        waits(Policy.USUAL.servicing().minusSeconds(1));
        assertThat(visit.step()).isEqualTo(new Step.Technician());
        waits(Duration.ofSeconds(1));
        assertThat(visit.step()).isEqualTo(new Step.Attract());
        assertThat(effects).contains(new Effect.Audit(ANNA, Fact.NO_ACTIVITY));
    }

    @Test
    void a_key_that_is_turned_twice_begins_once_and_ends_once() {
        happens(new Event.ServiceMode(true));
        assertThat(effects).contains(new Effect.Audit(Technician.byKey(), Fact.BEGAN));
        happens(new Event.ServiceMode(true));
        assertThat(effects).isEmpty();
        happens(new Event.ServiceMode(false));
        assertThat(effects).contains(new Effect.Audit(Technician.byKey(), Fact.KEY_TURNED_BACK));
        happens(new Event.ServiceMode(false));
        assertThat(effects).isEmpty();
    }

    @Test
    void who_signed_in_keeps_the_language_and_who_turned_the_key_gets_the_terminals_own() {
        signsInAndWaits();
        assertThat(visit.language()).isEqualTo("ru");
        happens(new Event.ByTechnician(new Act.Leave()));
        happens(new Event.ChoseLanguage("fa"));
        happens(new Event.ServiceMode(true));
        assertThat(visit.language()).isEqualTo("fa");
        waits(BeingServiced.TELLING);
        assertThat(visit.language())
                .isEqualTo(visit.terminal()
                        .bundle()
                        .orElseThrow()
                        .defaultLanguage()
                        .tag());
    }

    @Test
    void while_the_lamps_are_tried_the_one_that_is_tried_is_lit_alone_and_the_key_is_only_looked_at() {
        happens(new Event.ServiceMode(true));
        waits(BeingServiced.TELLING);
        Place.TryLamps lit = Place.TryLamps.dark(new DeviceId("cabinet")).next();
        happens(new Event.ByTechnician(new Act.Open(lit)));
        assertThat(GuideLights.of(visit)).isEqualTo(Map.of(lit.lamp(), lit.light()));
        happens(new Event.ServiceMode(false));
        assertThat(visit.step()).isEqualTo(new Step.Technician());
        happens(new Event.Back());
        assertThat(GuideLights.of(visit)).containsOnlyKeys(Lamp.STATUS);
        happens(new Event.ServiceMode(false));
        assertThat(visit.step()).isEqualTo(new Step.Attract());
    }
}
