package org.infomat.device.scanner.camera;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.infomat.device.Capability;
import org.infomat.device.DeviceDescription;
import org.infomat.device.DeviceException;
import org.infomat.device.DeviceId;
import org.infomat.device.DeviceReason;
import org.infomat.device.DeviceState;
import org.infomat.device.DeviceStatus;
import org.infomat.device.port.Ports;
import org.infomat.device.scanner.Barcode;
import org.infomat.device.scanner.BarcodeScanner;
import org.infomat.device.scanner.Handover;
import org.infomat.device.scanner.ReadingSwitch;

/// A camera as a scanner. One thread looks at its pictures while somebody waits for a code; otherwise the camera is
/// dark. Pictures are never kept.
final class CameraScanner implements BarcodeScanner {
    private static final Duration CHECK_EVERY = Duration.ofSeconds(1);
    private static final Duration CLOSING_LIMIT = Duration.ofSeconds(2);
    private static final DeviceStatus CLOSED =
            new DeviceStatus(DeviceState.NO_DEVICE, DeviceReason.NOT_OPENED, "closed");
    private static final DeviceStatus SILENT = DeviceStatus.of(DeviceState.HARDWARE_ERROR, DeviceReason.SILENT);

    private final DeviceId id;
    private final FrameSource source;
    private final Gaze gaze;
    private final Pace pace;
    private final Handover handover;
    private final Attention attention = new Attention();
    private final Thread looker;
    private volatile boolean silent;

    CameraScanner(DeviceId id, FrameSource source, Gaze gaze, Pace pace) {
        this.id = id;
        this.source = source;
        this.gaze = gaze;
        this.pace = pace;
        handover = new Handover(id, attention);
        // A platform thread: waiting for a picture in the kernel would pin a virtual thread's carrier.
        looker = Thread.ofPlatform().daemon().name(id + "-looker").start(this::look);
    }

    @Override
    public DeviceId id() {
        return id;
    }

    @Override
    public DeviceDescription description() {
        return new DeviceDescription(
                "", source.model(), "", Set.of(Capability.TRIGGER, Capability.SYMBOLOGY, Capability.REPORTS_STATUS));
    }

    /// What the looker noticed within the last second or two.
    @Override
    public DeviceStatus status() {
        return handover.ending().orElse(silent ? SILENT : DeviceStatus.ONLINE);
    }

    @Override
    public Barcode scan() throws DeviceException, InterruptedException {
        return handover.take();
    }

    @Override
    public void expect(boolean somebody) {
        handover.expect(somebody);
    }

    @Override
    public boolean looksByItself() {
        return false;
    }

    private void look() {
        try (source) {
            while (handover.ending().isEmpty()) {
                if (attention.wanted(CHECK_EVERY)) {
                    watch();
                } else {
                    source.check();
                }
            }
        } catch (IOException e) {
            handover.end(Ports.statusAfter(e));
        } catch (InterruptedException e) {
            handover.end(CLOSED);
        }
    }

    private void watch() throws IOException, InterruptedException {
        source.start();
        try {
            gaze.blink();
            long lastPicture = System.nanoTime();
            while (handover.ending().isEmpty() && attention.wanted(pace.lingering())) {
                long begun = System.nanoTime();
                Optional<Frame> frame = source.next(pace.silence());
                if (frame.isPresent()) {
                    lastPicture = System.nanoTime();
                    gaze.look(frame.get(), lastPicture).ifPresent(handover::offer);
                }
                silent = System.nanoTime() - lastPicture >= pace.silence().toNanos();
                rest(begun + (gaze.busy() ? pace.moving() : pace.still()).toNanos());
            }
        } finally {
            silent = false;
            source.stop();
        }
    }

    private static void rest(long until) throws InterruptedException {
        Thread.sleep(Duration.ofNanos(Math.max(0, until - System.nanoTime())));
    }

    @Override
    public void close() {
        handover.end(CLOSED);
        source.wake();
        attention.off();
        looker.interrupt();
        try {
            looker.join(CLOSING_LIMIT);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// Whether somebody waits for a code.
    private static final class Attention implements ReadingSwitch {
        private final ReentrantLock lock = new ReentrantLock();
        private final Condition changed = lock.newCondition();
        private boolean wanted;

        @Override
        public void on() {
            set(true);
        }

        @Override
        public void off() {
            set(false);
        }

        private void set(boolean somebody) {
            lock.lock();
            try {
                wanted = somebody;
                changed.signalAll();
            } finally {
                lock.unlock();
            }
        }

        /// Whether somebody waits, or begins to within the limit.
        boolean wanted(Duration limit) throws InterruptedException {
            lock.lockInterruptibly();
            try {
                for (long left = limit.toNanos(); !wanted && left > 0; ) {
                    left = changed.awaitNanos(left);
                }
                return wanted;
            } finally {
                lock.unlock();
            }
        }
    }
}
