package org.infomat.device.bridge.javapos;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import jpos.JposConst;
import jpos.JposException;
import org.infomat.device.DeviceId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Where a maker's service is called: one platform thread a device, since services are seldom made for several and go
/// down into native code. A call that hangs costs its caller its time limit and nobody else anything.
final class VendorThread {
    private static final Logger LOG = LoggerFactory.getLogger(VendorThread.class);

    private final DeviceId id;
    private final ExecutorService thread;

    VendorThread(DeviceId id) {
        this.id = id;
        thread = Executors.newSingleThreadExecutor(
                Thread.ofPlatform().daemon().name(id + "-javapos").factory());
    }

    interface Question<T> {
        T ask() throws JposException;
    }

    interface Step {
        void take() throws JposException;
    }

    void run(Duration limit, Step step) throws JposException, InterruptedException {
        call(limit, () -> {
            step.take();
            return true;
        });
    }

    /// A service that does not answer in time fails with `JPOS_E_TIMEOUT`.
    <T> T call(Duration limit, Question<T> question) throws JposException, InterruptedException {
        try {
            return submit(question::ask).get(limit.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            throw new JposException(
                    JposConst.JPOS_E_TIMEOUT, "The service did not answer within " + limit.toMillis() + " ms", e);
        } catch (ExecutionException e) {
            throw fault(Objects.requireNonNullElse(e.getCause(), e));
        }
    }

    private <T> Future<T> submit(Callable<T> work) throws JposException {
        try {
            return thread.submit(work);
        } catch (RejectedExecutionException e) {
            throw new JposException(JposConst.JPOS_E_CLOSED, "The device has been closed", e);
        }
    }

    /// What a service threw, which may be anything.
    static JposException fault(Throwable thrown) {
        return thrown instanceof JposException e
                ? e
                : new JposException(
                        JposConst.JPOS_E_FAILURE,
                        "The service failed with " + thrown.getClass().getName());
    }

    /// Before whatever is called next, and without waiting for it.
    void post(Step step) {
        try {
            thread.execute(() -> {
                try {
                    step.take();
                } catch (JposException e) {
                    LOG.debug("{}: JavaPOS error {}, {}", id, e.getErrorCode(), e.getErrorCodeExtended());
                }
            });
        } catch (RejectedExecutionException e) {
            LOG.debug("{} has been closed already", id);
        }
    }

    /// Waits for what was posted, but not for a service that hangs.
    void end(Duration limit) {
        thread.shutdown();
        try {
            if (!thread.awaitTermination(limit.toNanos(), TimeUnit.NANOSECONDS)) {
                LOG.warn("{}: its JavaPOS service hangs and is left behind", id);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
