package org.infomat.hub.terminal;

import java.time.Instant;
import java.util.Map;

/// The end of a terminal's audit log, as the terminal tells it.
///
/// @param number of its last record; 0 where it has none
/// @param hash of its last record
/// @param asOf the terminal's clock then
/// @param hashes of records before it that the terminal tells as well, by number
public record AuditHead(long number, String hash, Instant asOf, Map<Long, String> hashes) {
    public AuditHead {
        hashes = Map.copyOf(hashes);
    }
}
