package org.infomat.device.card.pcsc;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/// One connection to the card service, with a thread of its own: a call into C can be neither interrupted nor given a
/// time limit, so the caller waits beside it.
final class PcscContext implements AutoCloseable {
    private static final Duration CLOSING_LIMIT = Duration.ofSeconds(1);
    private static final long CANCEL_AGAIN = TimeUnit.MILLISECONDS.toNanos(20);
    private static final int CANCEL_TRIES = 50;

    private final PcscLibrary library;
    private final ExecutorService thread;
    private final long handle;
    private final AtomicBoolean closed = new AtomicBoolean();
    private volatile @Nullable Future<?> waiting;

    private PcscContext(PcscLibrary library, ExecutorService thread, long handle) {
        this.library = library;
        this.thread = thread;
        this.handle = handle;
    }

    static PcscContext open(PcscLibrary library, String threadName, Duration limit)
            throws PcscException, InterruptedException {
        ExecutorService thread = Executors.newSingleThreadExecutor(
                Thread.ofPlatform().daemon().name(threadName).factory());
        boolean open = false;
        try {
            PcscContext context = new PcscContext(library, thread, result(thread.submit(library::establish), limit));
            open = true;
            return context;
        } finally {
            if (!open) {
                thread.shutdown();
            }
        }
    }

    /// What is asked of the card service on a context.
    @FunctionalInterface
    interface Call<T> {
        T on(PcscLibrary library, long context) throws IOException;
    }

    /// The answer, or a `PcscException` with the code `TIMEOUT` when it takes too long; the call then goes on behind.
    <T> T call(Duration limit, Call<T> call) throws PcscException, InterruptedException {
        return result(submit(call), limit);
    }

    /// The answer to a call that may wait for ever. Interrupting cancels it within the card service.
    <T> T await(Call<T> call) throws PcscException, InterruptedException {
        Future<T> future = submit(call);
        waiting = future;
        try {
            if (closed.get()) {
                cancel(future); // whoever closed it may have looked before there was anything to cancel
            }
            return result(future, Duration.ofDays(365));
        } catch (InterruptedException e) {
            cancel(future);
            throw e;
        } finally {
            waiting = null;
        }
    }

    private <T> Future<T> submit(Call<T> call) throws PcscException {
        try {
            return thread.submit(() -> call.on(library, handle));
        } catch (RejectedExecutionException e) {
            PcscException closed = new PcscException("The closed reader", PcscException.CANCELLED);
            closed.initCause(e);
            throw closed;
        }
    }

    private static <T> T result(Future<T> future, Duration limit) throws PcscException, InterruptedException {
        try {
            return future.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof PcscException refusal) {
                throw refusal;
            }
            throw new IllegalStateException("A call to the card service failed", e.getCause());
        } catch (TimeoutException e) {
            PcscException slow = new PcscException("The card service", PcscException.TIMEOUT);
            slow.initCause(e);
            throw slow;
        }
    }

    /// A cancellation that comes just before the wait begins is lost, so it is repeated until the wait has ended.
    private void cancel(Future<?> future) throws InterruptedException {
        Thread.ofPlatform()
                .daemon()
                .name("pcsc-cancel")
                .start(() -> {
                    for (int i = 0; i < CANCEL_TRIES && !future.isDone(); i++) {
                        library.cancel(handle);
                        LockSupport.parkNanos(CANCEL_AGAIN);
                    }
                })
                .join(CLOSING_LIMIT);
    }

    @Override
    public void close() {
        if (closed.getAndSet(true)) {
            return;
        }
        thread.execute(() -> library.release(handle));
        thread.shutdown();
        try {
            Future<?> pending = waiting;
            if (pending != null) {
                cancel(pending);
            }
            // A service that hangs keeps this thread and nothing else.
            thread.awaitTermination(CLOSING_LIMIT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
