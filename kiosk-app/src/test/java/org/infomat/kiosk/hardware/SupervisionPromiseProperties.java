package org.infomat.kiosk.hardware;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.PriorityQueue;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.infomat.device.DeviceReason;
import org.infomat.device.DeviceState;
import org.infomat.device.DeviceStatus;
import org.infomat.kiosk.hardware.Supervision.Action;
import org.infomat.kiosk.hardware.Supervision.Happening;

/// Whatever a device's and its driver's times are within what drivers promise, its going is noticed within 2 s and it
/// serves again within 3 s of its return.
class SupervisionPromiseProperties {
    private static final DeviceStatus GONE = DeviceStatus.of(DeviceState.NO_DEVICE, DeviceReason.UNPLUGGED);

    @Property(tries = 3_000)
    void going_is_noticed_in_time_and_so_is_coming_back(
            @ForAll @IntRange(max = 700) int opening,
            @ForAll @IntRange(max = 1_000) int refusing,
            @ForAll @IntRange(max = 150) int answering,
            @ForAll @IntRange(max = 1_000) int answeringThatItHasGone,
            @ForAll boolean hangs,
            @ForAll @IntRange(min = 1_500, max = 4_000) int leaves,
            @ForAll @IntRange(min = 2_000, max = 20_000) int away) {
        Bench bench = new Bench(leaves, leaves + away);
        bench.opening = opening;
        bench.refusing = refusing;
        bench.answering = answering;
        bench.answeringThatItHasGone = hangs ? Integer.MAX_VALUE : answeringThatItHasGone;
        bench.run();
        assertThat(bench.noticed - leaves).isBetween(0L, Supervision.NOTICED.toMillis());
        assertThat(bench.back - leaves - away).isBetween(0L, Supervision.BACK.toMillis());
        assertThat(bench.told).isEqualTo(3);
    }

    /// A device on a clock of milliseconds that is there, goes once and comes back.
    private static final class Bench {
        private record Due(long time, Runnable what) {}

        private final PriorityQueue<Due> agenda =
                new PriorityQueue<>((one, other) -> Long.compare(one.time(), other.time()));
        private final long leaves;
        private final long returns;
        private Supervision supervision = Supervision.first();
        private boolean works;
        private long now;
        int opening;
        int refusing;
        int answering;
        int answeringThatItHasGone;
        long noticed = -1;
        long back = -1;
        int told;

        Bench(long leaves, long returns) {
            this.leaves = leaves;
            this.returns = returns;
        }

        void run() {
            happens(new Happening.Begin());
            while (now < returns + 10_000) {
                Due next = agenda.remove();
                now = next.time();
                next.what().run();
            }
        }

        private boolean there() {
            return now < leaves || now >= returns;
        }

        private void happens(Happening happening) {
            Supervision.Turn turn = supervision.on(happening);
            supervision = turn.next();
            turn.actions().forEach(this::perform);
            boolean worksNow = supervision.status().works();
            if (worksNow != works) {
                told++;
                noticed = worksNow ? noticed : now;
                back = worksNow ? now : back;
                works = worksNow;
            }
        }

        /// What a driver finds is how it was when it began to look.
        private void perform(Action action) {
            switch (action) {
                case Action.Open(int step) -> {
                    boolean opens = there();
                    after(
                            opens ? opening : refusing,
                            opens ? new Happening.Opened(step) : new Happening.Refused(step, GONE));
                }
                case Action.Ask(int step) -> {
                    boolean answers = there();
                    after(
                            answers ? answering : answeringThatItHasGone,
                            new Happening.Answered(step, answers ? DeviceStatus.ONLINE : GONE));
                }
                case Action.Wake(int step, var delay) -> after(delay.toMillis(), new Happening.Woken(step));
                case Action.Discard _ -> {}
            }
        }

        private void after(long delay, Happening happening) {
            agenda.add(new Due(now + delay, () -> happens(happening)));
        }
    }
}
