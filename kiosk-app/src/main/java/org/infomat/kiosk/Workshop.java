package org.infomat.kiosk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Optional;
import org.infomat.device.card.CardData;
import org.infomat.kiosk.access.Access;
import org.infomat.kiosk.audit.AuditEntry;
import org.infomat.kiosk.audit.AuditLog;
import org.infomat.kiosk.servicing.Admission;
import org.infomat.kiosk.servicing.Ended;
import org.infomat.kiosk.servicing.Fact;
import org.infomat.kiosk.servicing.Task;
import org.infomat.kiosk.servicing.Technician;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Lets technicians in and does what they order, with every step in the audit log.
final class Workshop {
    private static final Logger LOG = LoggerFactory.getLogger(Workshop.class);

    private final Access access;
    private final AuditLog audit;
    private final TaskWork work;

    Workshop(Access access, AuditLog audit, TaskWork work) {
        this.access = access;
        this.audit = audit;
        this.work = work;
    }

    Admission admit(String name, String password) {
        try {
            Admission admission = access.admit(name, password);
            refusal(admission).ifPresent(what -> record(entry(name, what)));
            return admission;
        } catch (IllegalArgumentException | UncheckedIOException e) {
            LOG.error("Nobody can sign in: {}", e.getMessage());
            return new Admission.NobodyKnown();
        }
    }

    /// Only the names of technicians: what was typed there may be a password.
    private AuditEntry entry(String name, String what) {
        return new AuditEntry(access.knows(name) ? name.strip() : "", "password", what, "", "");
    }

    private static Optional<String> refusal(Admission admission) {
        return switch (admission) {
            case Admission.Admitted admitted -> Optional.empty();
            case Admission.Refused refused -> Optional.of("sign-in.refused");
            case Admission.Locked locked -> Optional.of("sign-in.locked");
            case Admission.NobodyKnown nobody -> Optional.of("sign-in.nobody-known");
        };
    }

    Optional<Technician> recognise(CardData card) {
        try {
            return access.recognise(card);
        } catch (IllegalArgumentException e) {
            LOG.error("No card can be recognised: {}", e.getMessage());
            return Optional.empty();
        }
    }

    void record(Technician technician, Fact fact) {
        record(new AuditEntry(technician.name(), how(technician), "service." + word(fact), "", ""));
    }

    /// Nothing is done that the audit log does not know of.
    Ended.Result serve(Technician technician, Task task) throws InterruptedException {
        if (!record(entry(technician, task, TaskWork.detail(task)))) {
            return new Ended.Result.Failed(Ended.Why.NOT_RECORDED, "");
        }
        Ended.Result result = work.perform(task);
        record(entry(technician, task, outcome(result)));
        return result;
    }

    /// Ends a task that is under way with what there is of it. Returns at once.
    void cutShort(Task task) {
        work.cutShort(task);
    }

    private static AuditEntry entry(Technician technician, Task task, String detail) {
        return new AuditEntry(
                technician.name(), how(technician), "task." + TaskWork.word(task), TaskWork.object(task), detail);
    }

    private static String outcome(Ended.Result result) {
        String word = switch (result) {
            case Ended.Result.Done _ -> "done";
            case Ended.Result.Found _, Ended.Result.Attached _ -> "found";
            case Ended.Result.Faulty faulty -> "faulty " + word(faulty.reason());
            case Ended.Result.Failed failed -> "failed " + word(failed.why());
        };
        return (word + " " + result.detail()).strip();
    }

    private boolean record(AuditEntry entry) {
        try {
            audit.append(entry);
            return true;
        } catch (IOException e) {
            LOG.error("{} could not be written to the audit log: {}", entry.what(), e.getMessage());
            return false;
        }
    }

    static String how(Technician technician) {
        return word(technician.way());
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
