package org.infomat.kiosk.hardware;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.infomat.device.Device;
import org.infomat.device.DeviceReason;
import org.infomat.device.DeviceState;
import org.infomat.device.DeviceStatus;
import org.infomat.device.Driver;
import org.infomat.device.simulated.SimulatingDriver;
import org.infomat.device.simulated.Simulator;
import org.infomat.kiosk.hardware.Supervision.Action;
import org.infomat.kiosk.hardware.Supervision.Happening;
import org.infomat.kiosk.hardware.usage.UsageBook;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One device under supervision: carries out what `Supervision` decides. Whatever the device does, hang included, it
/// costs a thread of its own and nobody else's time.
final class SupervisedDevice<D extends Device> {
    private static final Logger LOG = LoggerFactory.getLogger(SupervisedDevice.class);

    private static final DeviceStatus NEVER_ENDED =
            new DeviceStatus(DeviceState.HARDWARE_ERROR, DeviceReason.SLOW, "its work never ended");

    private final DeviceConfig config;
    private final Driver<D> driver;
    private final Timing timing;
    private final Consumer<DeviceChange> changes;
    private final Attendance<D> attendance;
    private final Diary diary;
    private final Mailbox mailbox = new Mailbox();
    private final AtomicInteger users = new AtomicInteger();

    private volatile @Nullable Opened<D> opened;
    private Supervision supervision = Supervision.first();
    private Steadiness steadiness = Steadiness.UNTRIED;
    private Timing.Alarm waking = () -> {};
    private boolean closed;
    private @Nullable Operation<?> operation;

    /// The device in use, the step in which it was opened, and who attends to it.
    private record Opened<D extends Device>(D device, int step, Attendant<D> attendant, Operation<Boolean> attending) {}

    SupervisedDevice(
            DeviceConfig config,
            Driver<D> driver,
            Timing timing,
            UsageBook usage,
            Consumer<DeviceChange> changes,
            Attendance<D> attendance) {
        this.config = config;
        this.driver = driver;
        this.timing = timing;
        this.changes = changes;
        this.attendance = attendance;
        diary = new Diary(config.id(), usage, supervision.status(), timing.now());
    }

    void start() {
        happens(new Happening.Begin());
    }

    void close() {
        mailbox.post(() -> {
            closed = true;
            waking.cancel();
            discard();
        });
    }

    /// The levers of a simulated device.
    Optional<Simulator> simulator() {
        return driver instanceof SimulatingDriver<?> simulating
                ? Optional.of(simulating.simulator(config.id()))
                : Optional.empty();
    }

    DeviceReport report() {
        DeviceEvent now = diary.now();
        return new DeviceReport(
                config.id(), config.deviceClass(), driver.name(), driver.simulated(), now.status(), now.time());
    }

    DeviceConfig config() {
        return config;
    }

    Diary diary() {
        return diary;
    }

    /// Somebody wants it closed and opened anew.
    void reconnect() {
        happens(new Happening.Reconnect());
    }

    private void happens(Happening happening) {
        mailbox.post(() -> carryOut(happening));
    }

    private void carryOut(Happening happening) {
        if (closed) {
            return;
        }
        Supervision.Turn turn = supervision.on(happening);
        supervision = turn.next();
        turn.actions().forEach(this::perform);
        tell(turn.next().status());
    }

    private void tell(DeviceStatus status) {
        Instant now = timing.now();
        steadiness = steadiness.after(status, now);
        DeviceStatus told = steadiness.told(status);
        if (diary.note(told, now)) {
            LOG.info("{}: {} {} {}", config.id(), told.state(), told.reason(), told.detail());
            changes.accept(new DeviceChange(config.id(), told));
        }
    }

    private void perform(Action action) {
        switch (action) {
            case Action.Open(int step) -> open(step);
            case Action.Ask(int step) -> ask(step);
            case Action.Discard _ -> discard();
            case Action.Wake(int step, Duration after) -> wakeAfter(after, step);
        }
    }

    /// An earlier step's waking would change nothing any more.
    private void wakeAfter(Duration time, int step) {
        waking.cancel();
        waking = timing.after(time, () -> mailbox.post(() -> carryOut(woken(step))));
    }

    /// A question that waits behind somebody's work with the device is no sign that it hangs: the work has its own
    /// limit.
    private Happening woken(int step) {
        return users.get() > 0 && supervision.awaits(Supervision.Phase.ASKING, step)
                ? new Happening.Answered(step, supervision.status())
                : new Happening.Woken(step);
    }

    private void open(int step) {
        begin(
                () -> driver.open(config.id(), config.settings()),
                device -> mailbox.post(() -> take(step, device)),
                failure -> happens(new Happening.Refused(step, statusAfter(failure))));
    }

    private void take(int step, D device) {
        if (closed || !supervision.awaits(Supervision.Phase.OPENING, step)) {
            timing.run(device::close);
            return;
        }
        Attendant<D> attendant = new Attendant<>(device, attendance, () -> happens(new Happening.Told(step)));
        Operation<Boolean> attending =
                new Operation<>(attendant, ended -> {}, failure -> attendanceFailed(step, failure));
        diary.opened(device.description());
        opened = new Opened<>(device, step, attendant, attending);
        Thread.ofVirtual().name(config.id().value()).start(attending);
        carryOut(new Happening.Opened(step));
    }

    /// An attendance that was broken off since the device was given up says nothing of it.
    private void attendanceFailed(int step, Throwable failure) {
        Opened<D> current = opened;
        if (current != null && current.step() == step) {
            happens(new Happening.Lost(step, statusAfter(failure)));
        }
    }

    /// A device that is at work is not disturbed: what becomes of its work tells how it is.
    private void ask(int step) {
        Opened<D> current = opened;
        if (current == null || users.get() > 0) {
            happens(new Happening.Answered(step, supervision.status()));
            return;
        }
        begin(
                current.device()::status,
                status -> happens(new Happening.Answered(step, status)),
                failure -> happens(new Happening.Answered(step, statusAfter(failure))));
    }

    private <T> void begin(Callable<T> call, Consumer<T> succeeded, Consumer<Throwable> failed) {
        Operation<T> begun = new Operation<>(call, succeeded, failed);
        operation = begun;
        timing.run(begun);
    }

    private void discard() {
        if (operation != null) {
            operation.interrupt();
            operation = null;
        }
        Opened<D> current = opened;
        if (current != null) {
            opened = null;
            current.attending().interrupt();
            timing.run(current.device()::close);
        }
    }

    boolean open() {
        return opened != null;
    }

    /// Does one thing with the device. Empty when it is not open, failed or took longer than the limit; then it is
    /// given
    /// up and opened again.
    <T> Optional<T> use(Duration limit, DeviceWork<D, T> work) throws InterruptedException {
        Opened<D> current = opened;
        if (current == null) {
            return Optional.empty();
        }
        return used(current, limit, work);
    }

    /// The same, while nobody attends to the device: a card that is read now is nobody's visit.
    <T> Optional<T> useAlone(Duration limit, DeviceWork<D, T> work) throws InterruptedException {
        Opened<D> current = opened;
        if (current == null) {
            return Optional.empty();
        }
        try {
            current.attendant().stepAside();
            return used(current, limit, work);
        } finally {
            current.attendant().comeBack();
        }
    }

    private <T> Optional<T> used(Opened<D> current, Duration limit, DeviceWork<D, T> work) throws InterruptedException {
        users.incrementAndGet();
        try {
            return new LimitedWork<T>(timing, limit)
                    .outcome(
                            () -> work.on(current.device()),
                            failure -> lost(current, statusAfter(failure)),
                            () -> lost(current, NEVER_ENDED));
        } finally {
            users.decrementAndGet();
        }
    }

    private void lost(Opened<D> device, DeviceStatus why) {
        happens(new Happening.Lost(device.step(), why));
    }

    private DeviceStatus statusAfter(Throwable failure) {
        return Faults.status(config, failure);
    }
}
