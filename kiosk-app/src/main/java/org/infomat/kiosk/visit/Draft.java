package org.infomat.kiosk.visit;

import java.util.Optional;
import org.infomat.content.form.Answers;

/// What a person has answered so far for one service. Answers to pages that a later answer hid are kept, so that none
/// is
/// lost when the person changes their mind.
///
/// @param identifier the number that the person identified with, where the service asks for it
public record Draft(String service, Answers answers, Optional<String> identifier) {
    static Draft of(String service) {
        return new Draft(service, Answers.none(), Optional.empty());
    }

    Draft with(Answers changed) {
        return new Draft(service, changed, identifier);
    }

    Draft identifiedBy(String number) {
        return new Draft(service, answers, Optional.of(number));
    }

    /// Without the answers: this may reach a log.
    @Override
    public String toString() {
        return "Draft[" + service + "]";
    }
}
