package org.infomat.hub.register;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One entry of a public register, such as a draft that was laid before the council. Texts are by language tag.
///
/// @param number as people write it
/// @param decided absent while it is pending
public record RegisterEntry(
        String id,
        String number,
        Map<String, String> title,
        @Nullable Map<String, String> body,
        @Nullable Map<String, String> author,
        Status status,
        LocalDate submitted,
        @Nullable LocalDate decided,
        @Nullable @JsonProperty("legal-deadline") LocalDate legalDeadline) {

    public enum Status {
        @JsonProperty("pending")
        PENDING,
        @JsonProperty("examined")
        EXAMINED,
        @JsonProperty("refused")
        REFUSED
    }

    public RegisterEntry {
        requireNonNull(id, "An entry has an 'id'");
        requireNonNull(number, "An entry has a 'number'");
        requireNonNull(title, "An entry has a 'title'");
        requireNonNull(status, "An entry has a 'status'");
        requireNonNull(submitted, "An entry has the day 'submitted'");
        if ((status == Status.PENDING) != (decided == null)) {
            throw new IllegalArgumentException(
                    "Entry " + id + " is decided on a day exactly if it is not pending. Set or remove 'decided'");
        }
    }

    String words() {
        return Stream.of(Map.of("", number), title, body == null ? Map.<String, String>of() : body)
                .flatMap(texts -> texts.values().stream())
                .collect(Collectors.joining("\n"));
    }
}
