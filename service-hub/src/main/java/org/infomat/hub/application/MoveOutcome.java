package org.infomat.hub.application;

import java.util.List;
import org.infomat.content.form.AnswerFault;

/// What became of an attempt to move an application on or to correct it.
public sealed interface MoveOutcome {

    record Moved(ApplicationFile file) implements MoveOutcome {}

    record NoSuchApplication() implements MoveOutcome {}

    /// From where the application stands this step does not lead on; perhaps somebody was faster.
    record NotFrom(Status now) implements MoveOutcome {}

    /// Who sends back or rejects must say why.
    record MessageMissing() implements MoveOutcome {}

    /// The corrected answers break the form's rules.
    record BrokenRules(List<AnswerFault> faults) implements MoveOutcome {}
}
