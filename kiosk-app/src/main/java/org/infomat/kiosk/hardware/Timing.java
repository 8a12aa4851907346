package org.infomat.kiosk.hardware;

import java.time.Duration;
import java.time.Instant;

/// Where supervision gets its time and its threads from; a test gives its own.
interface Timing {
    Instant now();

    /// Runs a task that does not block after this time, also when the clock is set meanwhile.
    Alarm after(Duration delay, Runnable task);

    /// Runs a task that may block, and that may never end.
    void run(Runnable task);

    /// A task that waits for its time.
    interface Alarm {
        /// It is no longer needed: one that rings for nothing costs the processor all the same.
        void cancel();
    }
}
