package org.infomat.kiosk.outbox;

import java.time.Instant;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Writes what happens to the outbox into the terminal's log. Ids are random and say nothing of a person.
public final class LoggingListener implements OutboxListener {
    private static final Logger LOG = LoggerFactory.getLogger("org.infomat.kiosk.outbox");

    @Override
    public void postponed(UUID id, int attempts, String reason, Instant nextAttempt) {
        LOG.warn("Application {} not sent (attempt {}): {}; next attempt {}", id, attempts, reason, nextAttempt);
    }

    @Override
    public void setAside(UUID id, int attempts, String reason) {
        LOG.error("Application {} set aside (attempt {}): {}; a technician must look at it", id, attempts, reason);
    }

    @Override
    public void received(UUID id, int attempts) {
        LOG.info("Application {} received by the hub (attempt {})", id, attempts);
    }

    @Override
    public void failed(StoreFault fault, String detail) {
        LOG.error("The outbox does not work ({}): {}", fault, detail);
    }
}
