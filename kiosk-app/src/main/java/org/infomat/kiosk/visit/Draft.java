package org.infomat.kiosk.visit;

import java.util.Optional;
import org.infomat.content.form.Answers;

/// What a person has answered so far for one service. Answers to pages that a later answer hid are kept, so that none
/// is
/// lost when the person changes their mind.
///
/// @param identifier the number that the person identified with, where the service asks for it
/// @param document what was entered to open a document's chip; forgotten as soon as the document has been read
public record Draft(String service, Answers answers, Optional<String> identifier, Optional<DocumentEntry> document) {
    static Draft of(String service) {
        return new Draft(service, Answers.none(), Optional.empty(), Optional.empty());
    }

    Draft with(Answers changed) {
        return new Draft(service, changed, identifier, document);
    }

    Draft identifiedBy(String number) {
        return new Draft(service, answers, Optional.of(number), Optional.empty());
    }

    Draft with(DocumentEntry entry) {
        return new Draft(service, answers, identifier, Optional.of(entry));
    }

    Draft withoutDocument() {
        return new Draft(service, answers, identifier, Optional.empty());
    }

    /// Without the answers: this may reach a log.
    @Override
    public String toString() {
        return "Draft[" + service + "]";
    }
}
