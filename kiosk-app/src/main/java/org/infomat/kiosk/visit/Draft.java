package org.infomat.kiosk.visit;

import org.infomat.content.form.Answers;

/// What a person has answered so far for one service. Answers to pages that a later answer hid are kept, so that none is
/// lost when the person changes their mind.
public record Draft(String service, Answers answers) {
    static Draft of(String service) {
        return new Draft(service, Answers.none());
    }

    Draft with(Answers changed) {
        return new Draft(service, changed);
    }

    /// Without the answers: this may reach a log.
    @Override
    public String toString() {
        return "Draft[" + service + "]";
    }
}
