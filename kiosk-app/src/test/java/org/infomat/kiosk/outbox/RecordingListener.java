package org.infomat.kiosk.outbox;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// Writes down what it hears, one line each.
final class RecordingListener implements OutboxListener {
    final List<String> heard = new ArrayList<>();
    final Set<UUID> setAside = new HashSet<>();

    @Override
    public void postponed(UUID id, int attempts, String reason, Instant nextAttempt) {
        heard.add("postponed " + attempts + " " + reason);
    }

    @Override
    public void setAside(UUID id, int attempts, String reason) {
        setAside.add(id);
        heard.add("set aside " + attempts + " " + reason);
    }

    @Override
    public void received(UUID id, int attempts) {
        heard.add("received " + attempts);
    }

    @Override
    public void failed(StoreFault fault, String detail) {
        heard.add("fault " + fault);
    }
}
