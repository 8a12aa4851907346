package org.infomat.hub.api;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/// An error on the wire (RFC 9457). Holds no personal data: neither values that were sent nor messages of libraries.
record Problem(
        String type,
        String title,
        int status,
        @Nullable String detail,
        @Nullable List<FieldFault> errors) {

    /// @param pointer JSON Pointer (RFC 6901) into the request body
    /// @param keyword of JSON Schema that was broken
    record FieldFault(String pointer, String keyword) {

        static FieldFault of(String parent, String property, String keyword) {
            return new FieldFault(property.isEmpty() ? parent : parent + "/" + token(property), keyword);
        }

        static String token(String property) {
            return property.replace("~", "~0").replace("/", "~1");
        }
    }

    static Problem of(ProblemKind kind) {
        return new Problem(kind.type(), kind.title(), kind.status(), null, null);
    }

    static Problem of(ProblemKind kind, String detail) {
        return new Problem(kind.type(), kind.title(), kind.status(), detail, null);
    }

    static Problem of(ProblemKind kind, List<FieldFault> errors) {
        return new Problem(kind.type(), kind.title(), kind.status(), null, errors);
    }

    ResponseEntity<Object> answer() {
        return answer(HttpHeaders.EMPTY);
    }

    ResponseEntity<Object> answer(HttpHeaders headers) {
        return ResponseEntity.status(status)
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(this);
    }
}
