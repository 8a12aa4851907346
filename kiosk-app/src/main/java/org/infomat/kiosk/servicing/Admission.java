package org.infomat.kiosk.servicing;

import java.time.Instant;

/// What became of signing in.
public sealed interface Admission {
    record Admitted(Technician technician) implements Admission {}

    /// The name is not known, or the password is not its own: which of the two is not told.
    record Refused() implements Admission {}

    /// Too many have been refused: nobody is asked again before that moment.
    record Locked(Instant until) implements Admission {}

    /// Nobody can sign in by password at this terminal.
    record NobodyKnown() implements Admission {}
}
