package org.infomat.kiosk.screen;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;

/// Runs parts of a test on the JavaFX thread, on the headless platform with a screen large enough for both
/// orientations.
public final class FxThread {

    /// Only a thread that hangs takes so long; on a busy machine a whole row of pages takes half a minute.
    private static final long SECONDS = 240;
    private static boolean started;

    private FxThread() {}

    public static <T> T call(Callable<T> task) {
        start();
        FutureTask<T> future = new FutureTask<>(task);
        Platform.runLater(future);
        try {
            return future.get(SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw failure(e.getCause());
        } catch (TimeoutException e) {
            throw new AssertionError("The JavaFX thread did not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("Interrupted", e);
        }
    }

    public static void run(Runnable task) {
        call(() -> {
            task.run();
            return true;
        });
    }

    private static RuntimeException failure(Throwable cause) {
        if (cause instanceof Error error) {
            throw error;
        }
        return cause instanceof RuntimeException unchecked ? unchecked : new IllegalStateException(cause);
    }

    private static synchronized void start() {
        if (started) {
            return;
        }
        CountDownLatch up = new CountDownLatch(1);
        Platform.setImplicitExit(false);
        Platform.startup(up::countDown);
        try {
            up.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        started = true;
        run(() -> HeadlessScreen.resize(1920, 1920));
    }
}
