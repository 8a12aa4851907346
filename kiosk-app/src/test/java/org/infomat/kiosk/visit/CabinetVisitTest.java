package org.infomat.kiosk.visit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.infomat.content.Bundle;
import org.infomat.content.reference.LookUpCode;
import org.infomat.content.reference.Reference;
import org.infomat.device.signal.Lamp;
import org.infomat.device.signal.Light;
import org.infomat.device.signal.Light.Colour;
import org.infomat.device.signal.Light.Rate;
import org.infomat.kiosk.StarterBundle;
import org.infomat.kiosk.servicing.Technician;
import org.junit.jupiter.api.Test;

/// What the cabinet's sensors mean for a visit, and which of its lamps are lit.
class CabinetVisitTest {
    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    private static final Step BROKEN = new Step.OutOfService(Step.OutOfService.Why.TAMPERED);
    private static final Light USE_THIS = new Light(Rate.MEDIUM, Colour.GREEN);

    private final Bundle bundle = StarterBundle.get();
    private final List<Effect> effects = new ArrayList<>();
    private Visit visit = Visit.atRest(Terminal.starting(ZoneOffset.UTC, Policy.USUAL, NOW))
            .on(new Event.BundleActivated(bundle))
            .visit();

    @Test
    void tampering_ends_the_visit_and_wipes_it() {
        happens(new Event.ChoseLanguage("ru"), new Event.Tampering(true));
        assertThat(visit.step()).isEqualTo(BROKEN);
        assertThat(effects).containsExactly(new Effect.Wipe(), new Effect.KeepSealBroken());
        happens(new Event.Touched(), new Event.CalledForHelp());
        assertThat(visit.step()).isEqualTo(BROKEN);
    }

    @Test
    void a_terminal_that_was_tampered_with_stays_out_of_service_until_a_technician_has_been_there() {
        happens(new Event.Tampering(true), new Event.Tampering(false));
        assertThat(visit.step()).isEqualTo(BROKEN);
        happens(new Event.ServiceMode(true), new Event.ServiceMode(false));
        assertThat(visit.step()).isEqualTo(new Step.Attract());
        assertThat(effects)
                .containsOnlyOnce(new Effect.KeepSealBroken())
                .endsWith(new Effect.ReleaseSeal(Technician.byKey()));
    }

    @Test
    void a_terminal_that_was_tampered_with_before_it_was_switched_off_starts_out_of_service() {
        visit = Visit.atRest(Terminal.starting(ZoneOffset.UTC, Policy.USUAL, NOW, Seal.BROKEN));
        happens(new Event.BundleActivated(bundle), new Event.Tampering(false), new Event.Touched());
        assertThat(visit.step()).isEqualTo(BROKEN);
        assertThat(effects).isEmpty();
    }

    @Test
    void a_terminal_that_is_still_open_when_the_technician_leaves_stays_out_of_service() {
        happens(new Event.Tampering(true), new Event.ServiceMode(true), new Event.ServiceMode(false));
        assertThat(visit.step()).isEqualTo(BROKEN);
        assertThat(effects).doesNotHaveAnyElementsOfTypes(Effect.ReleaseSeal.class);
    }

    @Test
    void a_technician_who_moves_the_terminal_is_not_thrown_out() {
        happens(
                new Event.ServiceMode(true),
                new Event.Tick(NOW.plus(BeingServiced.TELLING)),
                new Event.Tampering(true),
                new Event.Tampering(false));
        assertThat(visit.step()).isInstanceOf(Step.Technician.class);
        happens(new Event.ServiceMode(false));
        assertThat(visit.step()).isEqualTo(new Step.Attract());
    }

    @Test
    void the_call_button_shows_help_that_says_so_and_going_back_leads_to_where_the_person_was() {
        happens(new Event.ChoseLanguage("fa"), new Event.CalledForHelp());
        assertThat(visit.step()).isEqualTo(help(Step.Call.State.UNDER_WAY));
        assertThat(status()).isEqualTo(new Light(Rate.QUICK, Colour.YELLOW));
        happens(new Event.Back());
        assertThat(visit.step()).isEqualTo(new Step.Home());
    }

    @Test
    void the_call_button_is_heard_while_the_terminal_asks_whether_anybody_is_there() {
        happens(new Event.ChoseLanguage("fa"), new Event.Tick(NOW.plus(Duration.ofMinutes(5))));
        assertThat(visit.step()).isInstanceOf(Step.StillThere.class);
        happens(new Event.CalledForHelp());
        assertThat(visit.step()).isEqualTo(help(Step.Call.State.UNDER_WAY));
    }

    @Test
    void somebody_is_said_to_have_been_told_only_when_the_hub_has_said_so() {
        happens(new Event.ChoseLanguage("fa"), new Event.CalledForHelp());
        assertThat(effects).containsExactly(new Effect.CallForHelp(1));
        happens(new Event.CallEnded(1, false));
        assertThat(visit.step()).isEqualTo(help(Step.Call.State.NOT_HEARD));
        happens(new Event.CallEnded(1, true));
        assertThat(visit.step()).isEqualTo(help(Step.Call.State.HEARD));
    }

    @Test
    void who_presses_again_is_heard_again_only_where_nobody_has_heard() {
        happens(new Event.ChoseLanguage("fa"), new Event.CalledForHelp(), new Event.CalledForHelp());
        assertThat(effects).hasSize(1);
        happens(new Event.CallEnded(1, false), new Event.CalledForHelp());
        assertThat(effects).hasSize(2).endsWith(new Effect.CallForHelp(2));
        happens(new Event.CallEnded(2, true), new Event.CalledForHelp());
        assertThat(effects).hasSize(2);
    }

    @Test
    void the_answer_to_a_call_of_the_visit_before_says_nothing_to_the_next_one() {
        happens(new Event.ChoseLanguage("fa"), new Event.CalledForHelp(), new Event.Finish());
        happens(new Event.ChoseLanguage("ru"), new Event.CalledForHelp(), new Event.CallEnded(1, true));
        assertThat(visit.step())
                .isEqualTo(new Step.Help(new Step.Home(), Optional.of(new Step.Call(2, Step.Call.State.UNDER_WAY))));
    }

    @Test
    void an_answer_comes_through_while_the_terminal_asks_whether_anybody_is_there() {
        happens(
                new Event.ChoseLanguage("fa"),
                new Event.CalledForHelp(),
                new Event.Tick(NOW.plus(Duration.ofMinutes(5))));
        assertThat(visit.step()).isInstanceOf(Step.StillThere.class);
        happens(new Event.CallEnded(1, true), new Event.Touched());
        assertThat(visit.step()).isEqualTo(help(Step.Call.State.HEARD));
    }

    @Test
    void a_terminal_that_is_out_of_service_still_calls_and_one_that_is_being_serviced_does_not() {
        happens(new Event.Closed(true), new Event.CalledForHelp());
        assertThat(effects).containsExactly(new Effect.CallForHelp(1));
        happens(new Event.ServiceMode(true), new Event.CalledForHelp());
        assertThat(effects).filteredOn(Effect.CallForHelp.class::isInstance).hasSize(1);
    }

    @Test
    void plugging_a_headset_in_wakes_the_terminal_and_pulling_it_out_does_not() {
        happens(new Event.Headset(false));
        assertThat(visit.step()).isEqualTo(new Step.Attract());
        happens(new Event.Headset(true));
        assertThat(visit.step()).isInstanceOf(Step.ChooseLanguage.class);
    }

    @Test
    void the_lamp_beside_what_is_to_be_used_now_is_lit_also_under_help() {
        assertThat(lights(new Step.Identify("business-licence", "", Optional.empty())))
                .containsEntry(Lamp.CARD_READER, USE_THIS)
                .containsEntry(Lamp.CONTACTLESS, USE_THIS)
                .doesNotContainKey(Lamp.SCANNER);
        Step lookUp = new Step.LookUpEntry("", "", Optional.empty());
        assertThat(lights(lookUp)).containsEntry(Lamp.SCANNER, USE_THIS);
        assertThat(lights(Step.Help.on(lookUp))).containsEntry(Lamp.SCANNER, USE_THIS);
        assertThat(lights(new Step.Receipt(handedIn(), Optional.empty())))
                .containsEntry(Lamp.RECEIPT_PRINTER, USE_THIS);
        assertThat(lights(new Step.Home())).containsOnlyKeys(Lamp.STATUS);
    }

    @Test
    void the_status_lamp_tells_in_service_being_serviced_and_out_of_service_apart_without_colours_too() {
        Light inService = status();
        happens(new Event.ServiceMode(true));
        Light beingServiced = status();
        happens(new Event.ServiceMode(false), new Event.Closed(true));
        Light outOfService = status();
        assertThat(inService).isEqualTo(Light.steady(Colour.GREEN));
        assertThat(outOfService.colour()).isEqualTo(Colour.RED);
        assertThat(List.of(inService.rate(), beingServiced.rate(), outOfService.rate()))
                .doesNotHaveDuplicates();
    }

    private static Step help(Step.Call.State state) {
        return new Step.Help(new Step.Home(), Optional.of(new Step.Call(1, state)));
    }

    private Light status() {
        return GuideLights.of(visit).get(Lamp.STATUS);
    }

    private Map<Lamp, Light> lights(Step step) {
        return GuideLights.of(visit.replace(step));
    }

    private static HandedIn handedIn() {
        Random random = new Random(1);
        return new HandedIn("report-problem", Reference.draw(random), LookUpCode.draw(random), NOW);
    }

    private void happens(Event... events) {
        for (Event event : events) {
            Turn turn = visit.on(event);
            visit = turn.visit();
            effects.addAll(turn.effects());
        }
    }
}
