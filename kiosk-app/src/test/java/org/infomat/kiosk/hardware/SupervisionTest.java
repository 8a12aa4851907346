package org.infomat.kiosk.hardware;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.infomat.device.DeviceReason;
import org.infomat.device.DeviceState;
import org.infomat.device.DeviceStatus;
import org.infomat.kiosk.hardware.Supervision.Action;
import org.infomat.kiosk.hardware.Supervision.Happening;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SupervisionTest {
    private static final DeviceStatus MISSING = DeviceStatus.of(DeviceState.NO_DEVICE, DeviceReason.PORT_MISSING);
    private static final DeviceStatus PAPER_OUT = DeviceStatus.of(DeviceState.OFFLINE, DeviceReason.PAPER_OUT);

    private Supervision now = Supervision.first();
    private List<Action> actions = List.of();

    @Test
    void it_opens_then_asks_then_asks_again_twice_a_second() {
        happens(new Happening.Begin());
        assertThat(actions).contains(new Action.Open(1), new Action.Wake(1, Supervision.OPENING_LIMIT));
        happens(new Happening.Opened(1));
        assertThat(actions).contains(new Action.Ask(2), new Action.Wake(2, Supervision.ANSWER_LIMIT));
        happens(new Happening.Answered(2, DeviceStatus.ONLINE));
        assertThat(now.status()).isEqualTo(DeviceStatus.ONLINE);
        assertThat(actions).containsExactly(new Action.Wake(3, Duration.ofMillis(500)));
        happens(new Happening.Woken(3));
        assertThat(actions).contains(new Action.Ask(4));
    }

    @Test
    void failures_are_followed_by_longer_and_longer_rests_up_to_a_second() {
        List<Duration> rests = new ArrayList<>();
        happens(new Happening.Begin());
        for (int i = 0; i < 6; i++) {
            happens(new Happening.Refused(now.step(), MISSING));
            rests.add(((Action.Wake) actions.getLast()).after());
            happens(new Happening.Woken(now.step()));
        }
        assertThat(rests).extracting(Duration::toMillis).containsExactly(250L, 500L, 1_000L, 1_000L, 1_000L, 1_000L);
        assertThat(now.status()).isEqualTo(MISSING);
    }

    @Test
    void a_device_that_answers_starts_the_rests_anew() {
        failure_then_open();
        happens(new Happening.Answered(now.step(), DeviceStatus.ONLINE));
        happens(new Happening.Lost(now.opening(), MISSING));
        assertThat(actions).containsExactly(new Action.Discard(), new Action.Wake(now.step(), Duration.ofMillis(250)));
    }

    @Test
    void a_device_that_opens_and_is_gone_at_once_does_not() {
        failure_then_open();
        happens(new Happening.Answered(now.step(), MISSING));
        assertThat(actions.getLast()).isEqualTo(new Action.Wake(now.step(), Duration.ofMillis(500)));
    }

    private void failure_then_open() {
        happens(new Happening.Begin());
        happens(new Happening.Refused(now.step(), MISSING));
        happens(new Happening.Woken(now.step()));
        happens(new Happening.Opened(now.step()));
    }

    @Test
    void a_printer_without_paper_is_watched_and_not_opened_again() {
        open();
        happens(new Happening.Answered(now.step(), PAPER_OUT));
        assertThat(actions).containsExactly(new Action.Wake(now.step(), Duration.ofMillis(500)));
        assertThat(now.status()).isEqualTo(PAPER_OUT);
    }

    @ParameterizedTest
    @CsvSource({"NO_DEVICE, UNPLUGGED", "HARDWARE_ERROR, SILENT", "OFFLINE, SERVICE_DOWN", "POWER_OFF, NONE"})
    void a_device_that_has_gone_is_closed_and_opened_again(DeviceState state, DeviceReason reason) {
        open();
        happens(new Happening.Answered(now.step(), DeviceStatus.of(state, reason)));
        assertThat(actions).first().isEqualTo(new Action.Discard());
        happens(new Happening.Woken(now.step()));
        assertThat(actions).contains(new Action.Open(now.step()));
    }

    @Test
    void opening_that_hangs_is_given_up() {
        happens(new Happening.Begin());
        happens(new Happening.Woken(now.step()));
        assertThat(actions).first().isEqualTo(new Action.Discard());
        assertThat(now.status().reason()).isEqualTo(DeviceReason.SLOW);
    }

    @Test
    void a_device_that_does_not_answer_is_given_up() {
        open();
        happens(new Happening.Woken(now.step()));
        assertThat(actions).first().isEqualTo(new Action.Discard());
        assertThat(now.status().reason()).isEqualTo(DeviceReason.SILENT);
    }

    @Test
    void a_device_that_says_that_it_has_changed_is_asked_at_once_and_only_once() {
        open();
        happens(new Happening.Told(now.opening()));
        assertThat(actions).as("it is being asked").isEmpty();
        happens(new Happening.Answered(now.step(), DeviceStatus.ONLINE));
        happens(new Happening.Told(now.opening()));
        assertThat(actions).contains(new Action.Ask(now.step()));
        happens(new Happening.Told(now.opening() - 1));
        assertThat(actions).isEmpty();
    }

    @Test
    void what_comes_too_late_changes_nothing() {
        open();
        Supervision before = now;
        happens(new Happening.Woken(now.step() - 1));
        happens(new Happening.Opened(1));
        happens(new Happening.Refused(1, MISSING));
        happens(new Happening.Lost(now.opening() - 1, MISSING));
        happens(new Happening.Begin());
        assertThat(now).isEqualTo(before);
        assertThat(actions).isEmpty();
    }

    @Test
    void that_the_port_of_an_unplugged_device_is_missing_is_not_told() {
        DeviceStatus unplugged = DeviceStatus.of(DeviceState.NO_DEVICE, DeviceReason.UNPLUGGED);
        open();
        happens(new Happening.Answered(now.step(), unplugged));
        happens(new Happening.Woken(now.step()));
        happens(new Happening.Refused(now.step(), MISSING));
        assertThat(now.status()).isEqualTo(unplugged);
        happens(new Happening.Woken(now.step()));
        DeviceStatus refused = DeviceStatus.of(DeviceState.HARDWARE_ERROR, DeviceReason.PORT_REFUSED);
        happens(new Happening.Refused(now.step(), refused));
        assertThat(now.status()).isEqualTo(refused);
    }

    private void open() {
        happens(new Happening.Begin());
        happens(new Happening.Opened(now.step()));
    }

    private void happens(Happening happening) {
        Supervision.Turn turn = now.on(happening);
        now = turn.next();
        actions = turn.actions();
    }
}
