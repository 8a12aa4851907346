package org.infomat.device.scanner.camera;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/// A camera before which a test holds pictures.
final class StagedCamera implements FrameSource {
    private static final Duration SOON = Duration.ofMillis(200);
    private static final Duration AT_LAST = Duration.ofSeconds(10);

    private Frame inView = Pictures.nothing();
    private boolean gone;
    private boolean woken;
    private boolean on;
    private int taken;

    /// Blocks until the picture has been looked at, at rest too; returns soon where the camera stays dark.
    synchronized void show(Frame frame) throws InterruptedException {
        inView = frame;
        await(SOON, () -> on);
        int enough = taken + 3;
        await(AT_LAST, () -> !on || taken >= enough);
    }

    private void await(Duration limit, BooleanSupplier happened) throws InterruptedException {
        long end = System.nanoTime() + limit.toNanos();
        while (!happened.getAsBoolean() && System.nanoTime() < end) {
            wait(10);
        }
    }

    synchronized void cut() {
        gone = true;
        notifyAll();
    }

    synchronized boolean dark() {
        return !on;
    }

    private void refuseIfGone() throws IOException {
        if (gone) {
            throw new IOException("staged camera is gone");
        }
    }

    @Override
    public String model() {
        return "staged";
    }

    @Override
    public synchronized void start() throws IOException {
        refuseIfGone();
        on = true;
    }

    @Override
    public synchronized void stop() {
        on = false;
        notifyAll();
    }

    @Override
    public synchronized Optional<Frame> next(Duration limit) throws IOException {
        refuseIfGone();
        taken++;
        notifyAll();
        return woken ? Optional.empty() : Optional.of(inView);
    }

    @Override
    public synchronized void check() throws IOException {
        refuseIfGone();
    }

    @Override
    public synchronized void wake() {
        woken = true;
    }

    @Override
    public synchronized void close() {
        on = false;
        notifyAll();
    }
}
