package org.infomat.kiosk.visit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.infomat.content.reference.Reference;
import org.infomat.content.text.Localized;

/// Where an application stands, as the hub answers a look-up by reference and code.
///
/// @param steps what has happened so far, oldest first; the last is where it stands
/// @param deadline the day by which the law wants a decision
public record StatusView(
        Reference reference, String serviceId, Code code, List<StatusStep> steps, Optional<LocalDate> deadline) {
    public StatusView {
        steps = List.copyOf(steps);
    }

    /// The codes of the GovStack Registration API, and the time before the hub has heard of the application.
    public enum Code {
        PENDING,
        APPROVED,
        SENDBACK,
        REJECTED
    }

    /// One step of the way.
    ///
    /// @param message what the clerk wrote to the citizen, perhaps not in every language, perhaps nothing
    public record StatusStep(Code code, Instant at, Localized message) {}
}
