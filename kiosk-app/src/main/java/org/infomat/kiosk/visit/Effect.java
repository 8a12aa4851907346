package org.infomat.kiosk.visit;

import java.time.Instant;
import java.util.Optional;
import org.infomat.content.form.Answers;
import org.infomat.content.text.Language;
import org.infomat.device.card.AccessKey;
import org.infomat.device.card.CardData;
import org.infomat.kiosk.servicing.Fact;
import org.infomat.kiosk.servicing.Task;
import org.infomat.kiosk.servicing.Technician;

/// What a visit wants done. Each outcome comes back as an `Event`, with the ticket of what was asked.
public sealed interface Effect {
    /// Comes back as `Found`.
    record Search(Language language, String text) implements Effect {}

    /// Make the application durable, then send it. Comes back as `Kept` or `NotKept`.
    ///
    /// @param applicant the number that the person identified with
    record HandIn(
            long ticket,
            Language language,
            String service,
            String formVersion,
            Optional<String> applicant,
            Answers answers)
            implements Effect {}

    /// Comes back as `PrintEnded`.
    record Print(long ticket, Language language, HandedIn handedIn) implements Effect {}

    /// Comes back as `Replied`.
    record Ask(long ticket, Step.Asked asked, Answers inputs) implements Effect {}

    /// Read the document that lies on the reader. Comes back as `DocumentRead`.
    record ReadDocument(long ticket, AccessKey key) implements Effect {}

    /// Is this card a technician's? Comes back as `Recognised`, or not at all.
    record Recognise(CardData card) implements Effect {}

    /// Comes back as `SignInEnded`.
    ///
    /// @param asked by which `Step.SignIn` it was asked
    record Admit(Instant asked, String name, String password) implements Effect {
        @Override
        public String toString() {
            return "Admit[]";
        }
    }

    /// Comes back as `TaskEnded`.
    record Serve(long ticket, Technician technician, Task task) implements Effect {}

    /// End what is being done with what there is of it: its `TaskEnded` comes the sooner.
    record CutShort(Task task) implements Effect {}

    /// Into the audit log.
    record Audit(Technician technician, Fact fact) implements Effect {}

    /// Tell the hub that somebody wants help. Comes back as `CallEnded`, once or more.
    record CallForHelp(long ticket) implements Effect {}

    /// Remember across restarts that somebody has tampered with the terminal.
    record KeepSealBroken() implements Effect {}

    /// A technician has had the terminal: it counts as whole again.
    record ReleaseSeal(Technician technician) implements Effect {}

    /// The visit is over: forget everything of it, everywhere.
    record Wipe() implements Effect {}
}
