package org.infomat.device;

import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;

/// Somebody who waits in another thread for a device; one that exists has come to rest in the call.
public final class Waiting<T> {
    private final FutureTask<T> task;
    private final Thread thread;

    public Waiting(Callable<T> call) {
        task = new FutureTask<>(call);
        thread = Thread.ofPlatform().daemon().start(task);
        while (thread.getState() != Thread.State.TIMED_WAITING
                && thread.getState() != Thread.State.WAITING
                && thread.isAlive()) {
            Thread.onSpinWait();
        }
    }

    public void interrupt() {
        thread.interrupt();
    }

    public boolean over() {
        return task.isDone();
    }

    public T result() throws Exception {
        return task.get(10, TimeUnit.SECONDS);
    }

    /// What ended the waiting; an error of its own where it ended well or not at all.
    public Throwable failure() {
        Throwable thrown = catchThrowable(() -> task.get(10, TimeUnit.SECONDS));
        return thrown instanceof ExecutionException e ? e.getCause() : new AssertionError("Did not fail: " + thrown);
    }
}
