package org.infomat.kiosk;

import java.io.IOException;
import java.util.Optional;
import org.infomat.kiosk.audit.AuditLog;
import org.infomat.kiosk.audit.AuditState;
import org.infomat.kiosk.dispatch.Dispatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Tells the hub where the audit log ends.
record AuditEnding(AuditLog audit) implements Dispatch.AuditEnd {
    private static final Logger LOG = LoggerFactory.getLogger(AuditEnding.class);

    @Override
    public Optional<Head> now() {
        try {
            AuditState.Whole end = audit.end();
            return Optional.of(new Head(end.records(), end.hash()));
        } catch (IOException e) {
            LOG.warn("The hub is not told where the audit log ends: {}", e.toString());
            return Optional.empty();
        }
    }
}
