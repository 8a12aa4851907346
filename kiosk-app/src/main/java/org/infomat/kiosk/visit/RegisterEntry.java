package org.infomat.kiosk.visit;

import java.time.LocalDate;
import java.util.Optional;
import org.infomat.content.text.Localized;

/// An entry of a public register, for instance a council's resolution.
///
/// @param number what people call it by: `2026/114`
/// @param deadline the day by which it must have been examined, where the law gives one
public record RegisterEntry(
        String id,
        String number,
        Localized title,
        LocalDate date,
        Status status,
        Optional<LocalDate> deadline,
        Localized body) {
    public enum Status {
        PENDING,
        EXAMINED,
        REFUSED
    }
}
