package org.infomat.device.bridge.javapos;

import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import jpos.JposConst;
import jpos.JposException;
import org.jspecify.annotations.Nullable;

/// One receipt on its way through a service that prints by itself: it says which of its orders it has completed, often
/// before it has said what their numbers are.
final class Output {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Set<Integer> completed = new HashSet<>();
    private Optional<Integer> last = Optional.empty();
    private @Nullable JposException failure;

    /// The number of the last order.
    void expect(int number) {
        change(() -> last = Optional.of(number));
    }

    void completed(int number) {
        change(() -> completed.add(number));
    }

    void failed(JposException e) {
        change(() -> failure = failure == null ? e : failure);
    }

    private void change(Runnable change) {
        lock.lock();
        try {
            change.run();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /// Blocks until the service says that the last order is completed, or throws what it says instead.
    void await(Duration limit) throws JposException, InterruptedException {
        lock.lockInterruptibly();
        try {
            long left = limit.toNanos();
            while (failure == null && !last.filter(completed::contains).isPresent() && left > 0) {
                left = changed.awaitNanos(left);
            }
            if (failure != null) {
                throw failure;
            }
            if (left <= 0) {
                throw new JposException(JposConst.JPOS_E_TIMEOUT, "The service did not say that it had printed");
            }
        } finally {
            lock.unlock();
        }
    }
}
