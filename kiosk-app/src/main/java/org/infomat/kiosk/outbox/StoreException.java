package org.infomat.kiosk.outbox;

import org.jspecify.annotations.Nullable;

/// The outbox's storage cannot do what was asked: what happened, what to do, and the fault as a value.
final class StoreException extends Exception {
    private static final long serialVersionUID = 1;

    private final StoreFault fault;
    private final String detail;

    StoreException(StoreFault fault, String happened, String remedy, @Nullable Throwable cause) {
        super(happened + ". " + remedy + ".", cause);
        this.fault = fault;
        detail = happened + ". " + remedy + ".";
    }

    StoreFault fault() {
        return fault;
    }

    /// The message, which is never absent here.
    String detail() {
        return detail;
    }
}
