package org.infomat.hub.account;

import java.time.Duration;

/// How a clerk's sign-in went.
public sealed interface SignIn {

    record Welcome(boolean mustChangePassword) implements SignIn {}

    /// The name or the password is wrong; which of them is not told.
    record Wrong() implements SignIn {}

    record Locked(Duration pause) implements SignIn {}
}
