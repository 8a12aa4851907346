package org.infomat.hub.lookup;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.infomat.content.form.AnswerFault;

/// What a look-up service answers.
public sealed interface LookUpResult {

    /// @param rows in reading order
    record Known(String service, Instant asOf, List<Row> rows) implements LookUpResult {}

    record NothingKnown() implements LookUpResult {}

    /// There is no such service, or it is none that answers questions.
    record NoSuchService() implements LookUpResult {}

    record BrokenRules(List<AnswerFault> faults) implements LookUpResult {}

    record TooManyAttempts(Duration pause) implements LookUpResult {}
}
