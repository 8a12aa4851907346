package org.infomat.kiosk.backend;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.infomat.kiosk.visit.Problem;

/// Why the hub did not answer as asked. Holds nothing of a person: it may be logged.
///
/// @param problem what a person is told
/// @param code for the technician: the hub's own problem type, or where the line broke
/// @param retryAfter how long the hub wants to be left alone, zero where it did not say
/// @param faults which parts of the request the hub refused
public record Failure(Problem problem, String code, Duration retryAfter, List<FieldFault> faults) {
    public Failure {
        faults = List.copyOf(faults);
    }

    static Failure of(Problem problem, String code) {
        return new Failure(problem, code, Duration.ZERO, List.of());
    }

    /// Both names as one word for reports: `server:http-502`.
    public String reason() {
        return problem.name().toLowerCase(Locale.ROOT).replace('_', '-') + ":" + code;
    }

    /// Whether the hub was not reached at all.
    boolean isUnreached() {
        return problem == Problem.OFFLINE || problem == Problem.TIMEOUT;
    }

    /// One fault that the hub found in a request.
    ///
    /// @param pointer a JSON Pointer into the request's body
    /// @param keyword the JSON Schema keyword that was broken
    public record FieldFault(String pointer, String keyword) {}
}
