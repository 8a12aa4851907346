package org.infomat.hub.api;

import java.util.Arrays;

/// The errors that the contract names.
enum ProblemKind {
    BAD_REQUEST(400, "bad-request", "The request cannot be read"),
    UNAUTHORIZED(401, "unauthorized", "The token is missing or not known"),
    FORBIDDEN(403, "forbidden", "This token may not do this"),
    NOT_FOUND(404, "not-found", "There is no such thing"),
    SERVICE_UNKNOWN(404, "service-unknown", "There is no such service"),
    APPLICATION_UNKNOWN(404, "application-unknown", "No application has this reference and this code"),
    NOTHING_FOUND(404, "nothing-found", "Nothing is known for these inputs"),
    METHOD_NOT_ALLOWED(405, "method-not-allowed", "This address does not know this method"),
    NOT_ACCEPTABLE(406, "not-acceptable", "The answer is JSON only"),
    REFERENCE_TAKEN(409, "reference-taken", "Another application has this reference"),
    ALREADY_DECIDED(409, "already-decided", "The application is already decided"),
    TOO_LARGE(413, "too-large", "The body is too large"),
    UNSUPPORTED_MEDIA_TYPE(415, "unsupported-media-type", "This kind of body is not read here"),
    INVALID_REQUEST(422, "invalid-request", "The request does not keep the contract"),
    INVALID_APPLICATION(422, "invalid-application", "The application does not keep the rules of its form"),
    KEY_REUSED(422, "idempotency-key-reused", "This idempotency key belongs to a different request"),
    TOO_MANY_ATTEMPTS(429, "too-many-attempts", "Too many wrong attempts"),
    INTERNAL(500, "internal", "The hub failed"),
    UNAVAILABLE(503, "unavailable", "The hub cannot reach its database");

    private final int status;
    private final String name;
    private final String title;

    ProblemKind(int status, String name, String title) {
        this.status = status;
        this.name = name;
        this.title = title;
    }

    int status() {
        return status;
    }

    String type() {
        return "urn:infomat:problem:" + name;
    }

    String title() {
        return title;
    }

    /// The general kind for a status that a library chose.
    static ProblemKind of(int status) {
        return Arrays.stream(values())
                .filter(kind -> kind.status == status)
                .findFirst()
                .orElse(status < 500 ? BAD_REQUEST : INTERNAL);
    }
}
