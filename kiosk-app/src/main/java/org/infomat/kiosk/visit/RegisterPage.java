package org.infomat.kiosk.visit;

import java.util.List;

/// A page of a public register.
///
/// @param page counted from 0
/// @param size entries a page
/// @param total entries in all that match
public record RegisterPage(List<RegisterEntry> entries, int page, int size, int total) {
    public RegisterPage {
        entries = List.copyOf(entries);
        if (page < 0 || size < 1 || total < 0) {
            throw new IllegalArgumentException("A page of a register has page ≥ 0, size ≥ 1 and total ≥ 0");
        }
    }

    public boolean hasNext() {
        return (page + 1) * (long) size < total;
    }
}
