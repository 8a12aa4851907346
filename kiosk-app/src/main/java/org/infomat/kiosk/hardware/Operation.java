package org.infomat.kiosk.hardware;

import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Something that is done with a device, in a thread of its own. It may hang: then it is interrupted and left behind.
/// Its outcome is told however it ends; what was asked of a device that was given up meanwhile is the hearer's to drop.
final class Operation<T> implements Runnable {
    private final FutureTask<T> work;
    private volatile @Nullable Thread thread;

    Operation(Callable<T> call, Consumer<T> succeeded, Consumer<Throwable> failed) {
        work = new FutureTask<>(call) {
            @Override
            protected void done() {
                switch (state()) {
                    case SUCCESS -> succeeded.accept(resultNow());
                    case FAILED -> failed.accept(exceptionNow());
                    case CANCELLED, RUNNING -> throw new IllegalStateException("Nobody cancels an operation");
                }
            }
        };
    }

    @Override
    public void run() {
        thread = Thread.currentThread();
        work.run();
        thread = null;
    }

    void interrupt() {
        Thread running = thread;
        if (running != null) {
            running.interrupt();
        }
    }
}
