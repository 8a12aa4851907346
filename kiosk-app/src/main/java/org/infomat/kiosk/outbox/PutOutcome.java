package org.infomat.kiosk.outbox;

import java.util.UUID;

/// Whether an application was kept. Only `Kept` may be shown to a person as "received".
public sealed interface PutOutcome {
    /// On the disk and synchronised: it survives a crash and a power cut.
    record Kept(UUID id) implements PutOutcome {}

    /// Not handed in; the answers are still with the visit.
    record NotKept(StoreFault fault) implements PutOutcome {}
}
