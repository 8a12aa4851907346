package org.infomat.kiosk.outbox;

import java.time.Duration;

/// What became of one sending. Reasons are codes without anything of the person.
public sealed interface Delivery {
    /// The hub has it, now or from an earlier sending.
    record Received() implements Delivery {}

    /// The hub will never take it as it is: a technician or clerk must look at it.
    record Refused(String reason) implements Delivery {}

    /// Not this time. `retryAfter` is the hub's own wish, zero where it has none.
    record NotNow(String reason, Duration retryAfter) implements Delivery {
        public NotNow {
            if (retryAfter.isNegative()) {
                throw new IllegalArgumentException("The wait cannot be negative: " + retryAfter);
            }
        }
    }

    /// The hub fails at this one while it answers something else that is asked of it. It may be the hub's fault and
    /// pass,
    /// but this one alone must not hold up the others for ever.
    record Stumbled(String reason) implements Delivery {}
}
