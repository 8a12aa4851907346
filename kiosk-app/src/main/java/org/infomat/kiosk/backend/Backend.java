package org.infomat.kiosk.backend;

import java.util.List;
import org.infomat.content.form.Answers;
import org.infomat.content.reference.LookUpCode;
import org.infomat.content.reference.Reference;
import org.infomat.kiosk.outbox.Submission;
import org.infomat.kiosk.visit.Availability;
import org.infomat.kiosk.visit.LookUpRow;
import org.infomat.kiosk.visit.RegisterEntry;
import org.infomat.kiosk.visit.RegisterPage;
import org.infomat.kiosk.visit.StatusView;

/// What a terminal asks of the hub. Calls block for some seconds at most, interrupting cancels them, and nothing that
/// the
/// network or the hub does becomes an exception.
public interface Backend {
    /// Hands an application in, once: repeating is the outbox's task.
    Outcome<Received> submit(Submission submission) throws InterruptedException;

    /// Where an application stands.
    Outcome<StatusView> lookUp(Reference reference, LookUpCode code) throws InterruptedException;

    /// Asks a look-up service such as tax debt.
    Outcome<List<LookUpRow>> lookUpService(String serviceId, Answers inputs) throws InterruptedException;

    /// Which services are out of service.
    Outcome<Availability> availability() throws InterruptedException;

    /// A page of a public register, counted from 0, without the entries' bodies.
    Outcome<RegisterPage> registerEntries(String registerId, String query, int page) throws InterruptedException;

    /// One entry of a public register with its body.
    Outcome<RegisterEntry> registerEntry(String registerId, String entryId) throws InterruptedException;

    /// The hub's acknowledgement.
    ///
    /// @param fileId the hub's own name of the application
    /// @param replayed whether it had it before
    record Received(String fileId, boolean replayed) {}
}
