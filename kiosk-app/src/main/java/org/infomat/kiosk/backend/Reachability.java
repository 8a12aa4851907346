package org.infomat.kiosk.backend;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/// Whether the hub can be reached, as the last calls have shown. Any answer of it counts, even an error. Safe for many
/// threads.
public final class Reachability {
    private final InstantSource clock;
    private final List<Runnable> whenChanged = new CopyOnWriteArrayList<>();
    private @Nullable Instant lastSuccess;
    private @Nullable Instant lastFailure;
    private @Nullable Instant offlineSince;
    private String lastCode = "";
    private @Nullable Duration ahead;
    private @Nullable Instant certificateUntil;

    public Reachability(InstantSource clock) {
        this.clock = clock;
    }

    /// @param offlineSince empty while the hub is reached, and before the first call
    /// @param lastCode why it was not reached the last time, for the technician
    /// @param ahead how far the hub's clock is ahead of this one, within a second
    /// @param certificateUntil when the first of the hub's certificates ends; empty over plain http
    public record State(
            Optional<Instant> lastSuccess,
            Optional<Instant> lastFailure,
            Optional<Instant> offlineSince,
            String lastCode,
            Optional<Duration> ahead,
            Optional<Instant> certificateUntil) {
        public boolean isOnline() {
            return offlineSince.isEmpty();
        }
    }

    public synchronized State state() {
        return new State(
                Optional.ofNullable(lastSuccess),
                Optional.ofNullable(lastFailure),
                Optional.ofNullable(offlineSince),
                lastCode,
                Optional.ofNullable(ahead),
                Optional.ofNullable(certificateUntil));
    }

    /// Called each time the hub is lost or found again, on the thread that noticed.
    public void whenChanged(Runnable task) {
        whenChanged.add(task);
    }

    /// What an answer tells of the hub beside its content.
    synchronized void heard(Optional<Instant> hubTime, Optional<Instant> certificate) {
        ahead = hubTime.map(time -> Duration.between(clock.instant(), time)).orElse(ahead);
        certificateUntil = certificate.orElse(null);
    }

    void reached() {
        boolean wasOffline;
        synchronized (this) {
            wasOffline = offlineSince != null;
            lastSuccess = clock.instant();
            offlineSince = null;
        }
        if (wasOffline) {
            whenChanged.forEach(Runnable::run);
        }
    }

    void missed(String code) {
        boolean wasOnline;
        synchronized (this) {
            wasOnline = offlineSince == null;
            lastFailure = clock.instant();
            lastCode = code;
            if (wasOnline) {
                offlineSince = lastFailure;
            }
        }
        if (wasOnline) {
            whenChanged.forEach(Runnable::run);
        }
    }
}
