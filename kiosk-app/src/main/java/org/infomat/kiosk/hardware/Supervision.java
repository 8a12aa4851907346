package org.infomat.kiosk.hardware;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.infomat.device.DeviceReason;
import org.infomat.device.DeviceState;
import org.infomat.device.DeviceStatus;

/// One device's supervision as a pure state machine: it is told what happened and says what to do next. It has no
/// clock: it asks to be woken.
///
/// @param step counts what was begun, so that an answer that comes too late is known as such
/// @param opening the step in which the device was opened that is in use
/// @param backOff how long it rests after the next failure
record Supervision(Phase phase, int step, int opening, DeviceStatus status, Duration backOff) {
    /// Whatever happens to a device is noticed within this …
    static final Duration NOTICED = Duration.ofSeconds(2);
    /// … and it serves again so long after it has come back, if its driver opens it, or refuses to, within a second.
    static final Duration BACK = Duration.ofSeconds(3);

    static final Duration OPENING_LIMIT = Duration.ofSeconds(5);
    static final Duration ANSWER_LIMIT = Duration.ofMillis(1_300);
    static final Duration BETWEEN_QUESTIONS = Duration.ofMillis(500);
    static final Duration FIRST_BACK_OFF = Duration.ofMillis(250);
    static final Duration LAST_BACK_OFF = Duration.ofSeconds(1);

    private static final DeviceStatus HUNG_OPENING =
            new DeviceStatus(DeviceState.HARDWARE_ERROR, DeviceReason.SLOW, "opening never ended");
    private static final DeviceStatus HUNG =
            new DeviceStatus(DeviceState.HARDWARE_ERROR, DeviceReason.SILENT, "no answer to how it is");

    enum Phase {
        /// Nothing is open; it waits before it tries again.
        RESTING,
        OPENING,
        /// It is open and was asked a moment ago.
        WATCHING,
        /// It is open and has been asked how it is.
        ASKING
    }

    sealed interface Happening {
        record Begin() implements Happening {}

        record Opened(int step) implements Happening {}

        record Refused(int step, DeviceStatus status) implements Happening {}

        record Answered(int step, DeviceStatus status) implements Happening {}

        /// Whoever used the device that was opened in that step found it gone.
        record Lost(int opening, DeviceStatus status) implements Happening {}

        /// The device that was opened in that step says that something about it has changed.
        record Told(int opening) implements Happening {}

        record Woken(int step) implements Happening {}

        /// Somebody wants it closed and opened anew.
        record Reconnect() implements Happening {}
    }

    sealed interface Action {
        record Open(int step) implements Action {}

        record Ask(int step) implements Action {}

        /// Closes what is open and gives up what hangs.
        record Discard() implements Action {}

        record Wake(int step, Duration after) implements Action {}
    }

    /// What follows.
    record Turn(Supervision next, List<Action> actions) {}

    static Supervision first() {
        return new Supervision(Phase.RESTING, 0, 0, DeviceStatus.STARTING, FIRST_BACK_OFF);
    }

    Turn on(Happening happening) {
        return switch (happening) {
            case Happening.Begin _ -> step == 0 ? open() : unchanged();
            case Happening.Opened(int at) -> awaits(Phase.OPENING, at) ? ask(at) : unchanged();
            case Happening.Refused(int at, DeviceStatus why) ->
                awaits(Phase.OPENING, at) ? rest(stillUnplugged(why) ? status : why, List.of()) : unchanged();
            case Happening.Answered(int at, DeviceStatus how) -> awaits(Phase.ASKING, at) ? answered(how) : unchanged();
            case Happening.Lost(int opened, DeviceStatus why) -> uses(opened) ? giveUp(why) : unchanged();
            case Happening.Told(int opened) -> uses(opened) && phase == Phase.WATCHING ? ask(opened) : unchanged();
            case Happening.Woken(int at) -> at == step ? woken() : unchanged();
            case Happening.Reconnect _ -> anew().giveUp(DeviceStatus.STARTING);
        };
    }

    boolean awaits(Phase in, int at) {
        return phase == in && step == at;
    }

    private boolean uses(int opened) {
        return opening == opened && (phase == Phase.WATCHING || phase == Phase.ASKING);
    }

    private Turn unchanged() {
        return new Turn(this, List.of());
    }

    private Turn woken() {
        return switch (phase) {
            case RESTING -> open();
            case OPENING -> giveUp(HUNG_OPENING);
            case WATCHING -> ask(opening);
            case ASKING -> giveUp(HUNG);
        };
    }

    private Turn open() {
        int next = step + 1;
        return new Turn(
                new Supervision(Phase.OPENING, next, opening, status, backOff),
                List.of(new Action.Wake(next, OPENING_LIMIT), new Action.Open(next)));
    }

    private Turn ask(int opened) {
        int next = step + 1;
        return new Turn(
                new Supervision(Phase.ASKING, next, opened, status, backOff),
                List.of(new Action.Wake(next, ANSWER_LIMIT), new Action.Ask(next)));
    }

    private Turn answered(DeviceStatus how) {
        if (gone(how)) {
            return giveUp(how);
        }
        int next = step + 1;
        return new Turn(
                new Supervision(Phase.WATCHING, next, opening, how, FIRST_BACK_OFF),
                List.of(new Action.Wake(next, BETWEEN_QUESTIONS)));
    }

    /// That the port of an unplugged device is missing is no news.
    private boolean stillUnplugged(DeviceStatus why) {
        return status.reason() == DeviceReason.UNPLUGGED && why.reason() == DeviceReason.PORT_MISSING;
    }

    private Supervision anew() {
        return new Supervision(phase, step, opening, status, FIRST_BACK_OFF);
    }

    private Turn giveUp(DeviceStatus why) {
        return rest(why, List.of(new Action.Discard()));
    }

    private Turn rest(DeviceStatus why, List<Action> before) {
        int next = step + 1;
        Duration doubled = backOff.multipliedBy(2);
        List<Action> actions = new ArrayList<>(before);
        actions.add(new Action.Wake(next, backOff));
        return new Turn(
                new Supervision(
                        Phase.RESTING,
                        next,
                        opening,
                        why,
                        doubled.compareTo(LAST_BACK_OFF) > 0 ? LAST_BACK_OFF : doubled),
                actions);
    }

    /// Whether a device that says this is to be closed and opened again; one that needs paper is not.
    private static boolean gone(DeviceStatus how) {
        return switch (how.state()) {
            case NO_DEVICE, POWER_OFF, HARDWARE_ERROR -> true;
            case OFFLINE -> how.reason() == DeviceReason.SERVICE_DOWN || how.reason() == DeviceReason.SILENT;
            case ONLINE, USER_ERROR, BUSY, STARTING -> false;
        };
    }
}
