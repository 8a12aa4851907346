package org.infomat.hub.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/// An application as the hub keeps it, without its secrets.
///
/// @param service the service's code, or what was sent where the hub knows no such service
/// @param handedIn by the terminal's clock
/// @param received by the hub's clock
public record ApplicationFile(
        UUID id,
        String reference,
        String service,
        String formVersion,
        String language,
        String terminal,
        Instant handedIn,
        Instant received,
        Optional<LocalDate> legalDeadline,
        Status status,
        Set<Flag> flags,
        Optional<String> applicant,
        JsonNode answers,
        List<String> documents) {

    public ApplicationFile {
        flags = flags.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(flags));
        documents = List.copyOf(documents);
    }

    /// Whether the authority has let the deadline pass.
    public boolean overdue(LocalDate today) {
        return !status.ended() && legalDeadline.filter(today::isAfter).isPresent();
    }

    /// Personal data are not for logs.
    @Override
    public String toString() {
        return "ApplicationFile[" + id + " " + status + "]";
    }
}
