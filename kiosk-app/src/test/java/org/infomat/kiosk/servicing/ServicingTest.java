package org.infomat.kiosk.servicing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.infomat.device.DeviceId;
import org.infomat.device.DeviceReason;
import org.infomat.device.DriverSettings;
import org.infomat.device.finding.Clue;
import org.infomat.device.finding.Confidence;
import org.infomat.device.finding.Hindrance;
import org.infomat.device.health.HealthLevel;
import org.infomat.device.scanner.Symbology;
import org.infomat.device.signal.Lamp;
import org.infomat.device.signal.Light;
import org.junit.jupiter.api.Test;

/// What a technician's acts lead to.
class ServicingTest {
    private static final Place PRINTER = new Place.DeviceDetails(new DeviceId("printer"));
    private static final Task CHECK = new Task.CheckHealth(new DeviceId("printer"), HealthLevel.INTERNAL);
    private static final Task RESTART = new Task.Restart();

    private Servicing servicing =
            Servicing.begin(new Technician("anna", Technician.Way.CARD), Instant.parse("2026-03-19T12:00:00Z"));

    private Optional<Servicing.Running> act(Act act, long ticket) {
        Servicing.Next next = servicing.on(act, ticket);
        servicing = next.servicing();
        return next.begun();
    }

    @Test
    void back_leads_where_one_came_from_and_not_beyond_the_overview() {
        act(new Act.Open(PRINTER), 1);
        assertThat(servicing.place()).isEqualTo(PRINTER);
        act(new Act.Back(), 2);
        act(new Act.Back(), 3);
        assertThat(servicing.place()).isEqualTo(new Place.Overview());
    }

    @Test
    void another_filter_is_the_same_place() {
        act(new Act.Open(new Place.Log(Place.Log.Severity.WARN, "")), 1);
        act(new Act.Turn(new Place.Log(Place.Log.Severity.ERROR, "disk")), 2);
        act(new Act.Back(), 3);
        assertThat(servicing.place()).isEqualTo(new Place.Overview());
    }

    @Test
    void a_task_begins_at_once_and_its_outcome_stays_until_one_looks_elsewhere() {
        act(new Act.Open(PRINTER), 1);
        assertThat(act(new Act.Order(CHECK), 7)).contains(new Servicing.Running(7, CHECK));
        servicing = servicing.ended(7, new Ended.Result.Done("ok"));
        assertThat(servicing.running()).isEmpty();
        assertThat(servicing.ended()).contains(new Ended(CHECK, new Ended.Result.Done("ok")));
        act(new Act.Back(), 8);
        assertThat(servicing.ended()).isEmpty();
    }

    @Test
    void one_task_is_done_at_a_time() {
        act(new Act.Order(CHECK), 7);
        assertThat(act(new Act.Order(new Task.SendNow()), 8)).isEmpty();
        assertThat(servicing.running()).contains(new Servicing.Running(7, CHECK));
    }

    @Test
    void an_outcome_that_nobody_waits_for_changes_nothing() {
        act(new Act.Order(CHECK), 7);
        Servicing before = servicing;
        assertThat(servicing.ended(6, new Ended.Result.Done(""))).isEqualTo(before);
    }

    @Test
    void what_cannot_be_taken_back_is_asked_about_once_more() {
        assertThat(act(new Act.Order(RESTART), 7)).isEmpty();
        assertThat(servicing.place()).isEqualTo(new Place.Confirm(RESTART));
        assertThat(act(new Act.Confirm(), 8)).contains(new Servicing.Running(8, RESTART));
        assertThat(servicing.place()).isEqualTo(new Place.Overview());
    }

    @Test
    void a_session_is_recorded_after_the_technician_has_read_what_to_do_and_is_told_on_the_devices_page() {
        Task session = new Task.RecordSession(new DeviceId("printer"));
        act(new Act.Open(PRINTER), 6);
        assertThat(act(new Act.Order(session), 7)).isEmpty();
        assertThat(servicing.place()).isEqualTo(new Place.Confirm(session));
        assertThat(act(new Act.Confirm(), 8)).contains(new Servicing.Running(8, session));
        assertThat(servicing.place()).isEqualTo(PRINTER);
        assertThat(act(new Act.Order(CHECK), 9)).isEmpty();
        servicing = servicing.ended(8, new Ended.Result.Done("recordings/printer.txt, exchanges: 84"));
        assertThat(servicing.ended()).map(Ended::task).contains(session);
    }

    @Test
    void no_is_back_and_does_nothing() {
        act(new Act.Order(new Task.SetAside(new UUID(1, 2))), 7);
        assertThat(act(new Act.Back(), 8)).isEmpty();
        assertThat(servicing.running()).isEmpty();
        assertThat(act(new Act.Confirm(), 9)).isEmpty();
    }

    @Test
    void a_roll_is_changed_step_by_step() {
        act(new Act.Open(new Place.PaperRefill(new DeviceId("printer"), 1)), 1);
        for (int step = 2; step <= Place.PaperRefill.STEPS; step++) {
            act(new Act.Turn(((Place.PaperRefill) servicing.place()).next()), step);
        }
        assertThat(((Place.PaperRefill) servicing.place()).isLast()).isTrue();
        act(new Act.Back(), 9);
        assertThat(servicing.place()).isEqualTo(new Place.Overview());
    }

    @Test
    void a_verdict_leads_back_to_where_the_trial_was_opened_and_is_told_there() {
        Trial touch = Trial.of(Trial.Kind.TOUCH);
        act(new Act.Open(new Place.Trials()), 1);
        act(new Act.Open(Place.of(touch)), 2);
        act(new Act.Turn(new Place.TouchGrid()), 3);
        act(new Act.Turn(new Place.TouchMap(4, 3, Set.of(2))), 4);
        Task judge = new Task.Judge(touch, false, "silent 1 of 12: 3/1");
        assertThat(act(new Act.Order(judge), 5)).contains(new Servicing.Running(5, judge));
        assertThat(servicing.place()).isEqualTo(new Place.Trials());
        servicing = servicing.ended(5, new Ended.Result.Done(""));
        assertThat(servicing.ended().orElseThrow().task()).isEqualTo(judge);
    }

    @Test
    void no_verdict_is_given_while_something_is_being_done() {
        Trial trial = Trial.of(Trial.Kind.CARD, new DeviceId("reader"));
        act(new Act.Open(Place.of(trial)), 1);
        act(new Act.Order(new Task.ReadCard(new DeviceId("reader"))), 2);
        assertThat(act(new Act.Order(new Task.Judge(trial, true, "")), 3)).isEmpty();
        assertThat(servicing.place()).isEqualTo(Place.of(trial));
    }

    @Test
    void each_colour_comes_once_and_the_last_has_none_after_it() {
        List<Place.Colours.Shade> seen = new ArrayList<>();
        for (Optional<Place.Colours> shown = Optional.of(Place.Colours.first());
                shown.isPresent();
                shown = shown.get().next()) {
            seen.add(shown.get().shade());
        }
        assertThat(seen).containsExactly(Place.Colours.Shade.values());
    }

    @Test
    void lamps_are_lit_one_after_the_other_in_the_way_that_was_chosen() {
        Place.TryLamps lit =
                Place.TryLamps.dark(new DeviceId("cabinet")).with(new Light(Light.Rate.SLOW, Light.Colour.BLUE));
        Set<Lamp> seen = new HashSet<>();
        for (int i = 0; i < Lamp.values().length; i++) {
            seen.add(lit.lamp());
            assertThat(lit.light()).isEqualTo(new Light(Light.Rate.SLOW, Light.Colour.BLUE));
            lit = lit.next();
        }
        assertThat(seen).containsExactlyInAnyOrder(Lamp.values());
        assertThat(Place.TryLamps.dark(new DeviceId("cabinet")).next().light().rate())
                .isEqualTo(Light.Rate.CONTINUOUS);
    }

    @Test
    void a_map_names_no_cell_that_the_grid_does_not_have() {
        assertThatThrownBy(() -> new Place.TouchMap(4, 3, Set.of(12))).hasMessageContaining("4 × 3");
        assertThatThrownBy(() -> new Trial(Trial.Kind.CARD, Optional.empty())).hasMessageContaining("needs a device");
        assertThatThrownBy(() -> Trial.of(Trial.Kind.SOUND, new DeviceId("x"))).hasMessageContaining("no device");
    }

    @Test
    void what_was_scanned_is_known_by_its_shape_alone() {
        Finding.Code code = Finding.Code.of(Symbology.PDF417, "IRAN<علی>42\n");
        assertThat(code.shape()).isEqualTo("AAAA<AAA>99·");
        assertThat(code.characters()).isEqualTo(12);
        assertThat(Finding.Code.of(Symbology.QR_CODE, "7".repeat(99)).shape()).isEqualTo("9".repeat(40) + "…");
        assertThat(code.detail()).isEqualTo("PDF417 12");
    }

    private static Attachment.Candidate candidate(String name) {
        return new Attachment.Candidate(
                new DeviceId(name),
                false,
                "barcode-scanner",
                "serial-scanner",
                new DriverSettings(Map.of("port", "/dev/ttyACM0")),
                Confidence.LIKELY,
                Clue.OWN_WORD);
    }

    @Test
    void what_was_found_is_still_there_after_a_look_at_one_of_it() {
        List<Attachment> found =
                List.of(new Attachment("/dev/ttyACM0", "HF680", Hindrance.NONE, List.of(candidate("scanner"))));
        act(new Act.Open(new Place.FindDevices(Optional.empty(), Optional.empty())), 1);
        act(new Act.Order(new Task.Find(Optional.empty(), "")), 2);
        servicing = servicing.ended(2, new Ended.Result.Attached(found));
        act(new Act.Open(new Place.Propose(candidate("scanner"))), 3);
        act(new Act.Back(), 4);
        assertThat(servicing.place()).isEqualTo(new Place.FindDevices(Optional.empty(), Optional.of(found)));
        act(new Act.Back(), 5);
        assertThat(servicing.place()).isEqualTo(new Place.Overview());
    }

    @Test
    void only_what_has_just_worked_is_taken_on() {
        Task.TakeOn taken = new Task.TakeOn(candidate("scanner"));
        Task tried = new Task.TryCandidate(candidate("scanner"), HealthLevel.EXTERNAL);
        act(new Act.Open(new Place.Propose(candidate("scanner"))), 1);
        assertThat(act(new Act.Order(taken), 2)).isEmpty();
        act(new Act.Order(tried), 3);
        assertThat(act(new Act.Order(taken), 4)).isEmpty();
        servicing = servicing.ended(3, new Ended.Result.Faulty(DeviceReason.SILENT, ""));
        assertThat(act(new Act.Order(taken), 5)).isEmpty();
        act(new Act.Order(tried), 6);
        servicing = servicing.ended(6, new Ended.Result.Done(""));
        assertThat(act(new Act.Order(new Task.TakeOn(candidate("other"))), 7)).isEmpty();
        assertThat(act(new Act.Order(taken), 8)).contains(new Servicing.Running(8, taken));
    }
}
