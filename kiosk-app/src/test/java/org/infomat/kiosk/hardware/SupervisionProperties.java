package org.infomat.kiosk.hardware;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.infomat.device.DeviceReason;
import org.infomat.device.DeviceState;
import org.infomat.device.DeviceStatus;
import org.infomat.kiosk.hardware.Supervision.Action;
import org.infomat.kiosk.hardware.Supervision.Happening;

class SupervisionProperties {
    /// Whatever a device does, an alarm for the present step is always set, so that supervision never falls asleep; and
    /// nothing is opened over what is still open.
    @Property
    void supervision_never_falls_asleep_and_never_opens_twice(
            @ForAll @Size(max = 60) List<@IntRange(max = 7) Integer> kinds,
            @ForAll DeviceState state,
            @ForAll DeviceReason reason) {
        Supervision.Turn turn = Supervision.first().on(new Happening.Begin());
        boolean open = false;
        int alarm = 0;
        for (int kind : kinds) {
            for (Action action : turn.actions()) {
                switch (action) {
                    case Action.Wake(int step, var _) -> alarm = step;
                    case Action.Open _ -> assertThat(open).isFalse();
                    case Action.Discard _ -> open = false;
                    case Action.Ask _ -> open = true;
                }
            }
            assertThat(alarm).isEqualTo(turn.next().step());
            turn = turn.next().on(happening(kind, turn.next(), DeviceStatus.of(state, reason)));
        }
    }

    private static Happening happening(int kind, Supervision now, DeviceStatus status) {
        return switch (kind) {
            case 0, 1 -> new Happening.Woken(now.step());
            case 2 -> new Happening.Opened(now.step());
            case 3 -> new Happening.Refused(now.step(), status);
            case 4 -> new Happening.Answered(now.step(), status);
            case 5 -> new Happening.Lost(now.opening(), status);
            case 6 -> new Happening.Told(now.opening());
            default -> new Happening.Answered(now.step(), DeviceStatus.ONLINE);
        };
    }
}
