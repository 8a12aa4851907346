package org.infomat.hub.application;

import java.util.List;
import org.infomat.content.form.AnswerFault;

/// What became of an application that was handed in.
public sealed interface HandInOutcome {

    /// It is kept, durably.
    ///
    /// @param replayed whether it had been received before under the same key
    record Received(ApplicationFile file, boolean replayed) implements HandInOutcome {}

    /// The answers break the rules of a form that the hub knows.
    record BrokenRules(List<AnswerFault> faults) implements HandInOutcome {}

    /// The key had come with a different application.
    record KeyReused() implements HandInOutcome {}

    /// Another application has this reference.
    record ReferenceTaken() implements HandInOutcome {}
}
