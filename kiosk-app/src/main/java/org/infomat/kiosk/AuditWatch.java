package org.infomat.kiosk;

import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.infomat.kiosk.audit.AuditEntry;
import org.infomat.kiosk.audit.AuditLog;
import org.infomat.kiosk.audit.AuditRecord;
import org.infomat.kiosk.audit.AuditState;
import org.infomat.kiosk.servicing.Ended;
import org.infomat.kiosk.servicing.Ended.Result;
import org.infomat.kiosk.technician.Diagnosis;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Looks through the audit log at the start and when asked, and knows what it found.
final class AuditWatch {
    private static final Logger LOG = LoggerFactory.getLogger(AuditWatch.class);

    private final AuditLog log;
    private final InstantSource clock;
    private volatile Diagnosis.Audit found = Diagnosis.nothingYet().audit();

    AuditWatch(AuditLog log, InstantSource clock) {
        this.log = log;
        this.clock = clock;
    }

    /// What was found when it was last looked through, and its latest records as they are now.
    Diagnosis.Audit found() {
        Diagnosis.Audit last = found;
        return new Diagnosis.Audit(
                last.records(),
                last.verified(),
                last.fault(),
                log.latest().stream().map(AuditWatch::line).toList());
    }

    private static Diagnosis.AuditLine line(AuditRecord record) {
        AuditEntry entry = record.entry();
        return new Diagnosis.AuditLine(
                record.number(), record.at(), entry.who(), entry.how(), entry.what(), entry.device(), entry.detail());
    }

    /// What is wrong with the log; nothing where it is whole.
    Optional<String> look() {
        Result _ = verify();
        return found.fault();
    }

    Result verify() {
        try {
            return result(log.verify());
        } catch (UncheckedIOException e) {
            return broken(0, String.valueOf(e.getMessage()));
        }
    }

    private Result result(AuditState state) {
        return switch (state) {
            case AuditState.Whole whole -> {
                found = new Diagnosis.Audit(whole.records(), Optional.of(clock.instant()), Optional.empty(), List.of());
                yield new Result.Done(whole.records() + " " + whole.hash().substring(0, 16));
            }
            case AuditState.Broken broken -> broken(broken.record(), broken.record() + " " + broken.fault());
        };
    }

    private Result broken(long record, String fault) {
        LOG.error("The audit log is not whole: {}", fault);
        found = new Diagnosis.Audit(record, Optional.empty(), Optional.of(fault), List.of());
        return new Result.Failed(Ended.Why.NOT_WHOLE, fault);
    }
}
