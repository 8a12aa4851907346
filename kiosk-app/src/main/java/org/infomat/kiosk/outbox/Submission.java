package org.infomat.kiosk.outbox;

import java.util.UUID;

/// An application as it travels: to which service, and the request body exactly as it is sent every time. The id is the
/// idempotency key by which the hub knows a repeated sending.
public record Submission(UUID id, String serviceId, String body) {
    public Submission {
        if (serviceId.isBlank() || body.isBlank()) {
            throw new IllegalArgumentException("A submission names a service and has a body");
        }
    }

    /// The body is personal data: it stays out of logs.
    @Override
    public String toString() {
        return "Submission[" + id + " for " + serviceId + "]";
    }
}
