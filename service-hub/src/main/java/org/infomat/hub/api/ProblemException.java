package org.infomat.hub.api;

import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/// Ends a request with a problem.
final class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient Problem problem;
    private final transient HttpHeaders headers = new HttpHeaders();

    ProblemException(Problem problem) {
        super(problem.title(), null, false, false);
        this.problem = problem;
    }

    ProblemException(ProblemKind kind) {
        this(Problem.of(kind));
    }

    static ProblemException tooManyAttempts(Duration wait) {
        var exception = new ProblemException(ProblemKind.TOO_MANY_ATTEMPTS);
        exception.headers.set(
                HttpHeaders.RETRY_AFTER,
                Long.toString(Math.max(1, wait.plusMillis(999).toSeconds())));
        return exception;
    }

    ResponseEntity<Object> answer() {
        return problem.answer(headers);
    }
}
