package org.infomat.kiosk.outbox;

import org.jspecify.annotations.Nullable;

/// The outbox's key cannot be had: what happened and what to do.
public final class OutboxKeyException extends Exception {
    private static final long serialVersionUID = 1;

    private final String happened;
    private final String remedy;

    public OutboxKeyException(String happened, String remedy, @Nullable Throwable cause) {
        super(happened + ". " + remedy + ".", cause);
        this.happened = happened;
        this.remedy = remedy;
    }

    String happened() {
        return happened;
    }

    String remedy() {
        return remedy;
    }
}
