package org.infomat.kiosk.stick;

/// What became of a file that was to be written to a stick. Only `Written` means that it is there, whole, and that the
/// stick may be pulled out.
public sealed interface StickOutcome {
    record Written(String file) implements StickOutcome {}

    /// None is plugged in, or the system has not mounted it.
    record NoStick() implements StickOutcome {}

    record ReadOnly() implements StickOutcome {}

    record Full() implements StickOutcome {}

    /// It was pulled out too early, or it is broken. The detail is for the technician.
    record Failed(String detail) implements StickOutcome {}
}
