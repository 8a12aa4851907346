package org.infomat.kiosk.servicing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.infomat.device.DeviceId;
import org.infomat.device.health.HealthLevel;
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
}
