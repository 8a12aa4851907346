package org.infomat.hub.lookup;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.infomat.content.catalogue.Service;
import org.infomat.content.catalogue.ServiceKind;
import org.infomat.content.form.Answer;
import org.infomat.content.form.AnswerFault;
import org.infomat.content.form.Answers;
import org.infomat.hub.attempt.Allowance;
import org.infomat.hub.attempt.Attempts;
import org.infomat.hub.attempt.Begun;
import org.infomat.hub.attempt.Refused;
import org.infomat.hub.catalogue.Services;
import tools.jackson.databind.JsonNode;

/// Answers the questions of look-up services. Neither questions nor answers are kept.
public final class LookUps {

    /// Numbers that nobody has, asked from one terminal: more is a search for other people's numbers.
    private static final int UNKNOWN_BORNE = 30;

    private final Services services;
    private final Map<String, DebtBook> books;
    private final Attempts attempts;
    private final Clock clock;

    LookUps(Services services, List<DebtBook> books, Attempts attempts, Clock clock) {
        this.services = services;
        this.books = books.stream().collect(Collectors.toMap(DebtBook::service, Function.identity()));
        this.attempts = attempts;
        this.clock = clock;
    }

    /// @param terminal that asks
    public LookUpResult ask(String codeOrId, JsonNode inputs, String terminal) {
        var service = services.service(codeOrId).filter(found -> found.kind() == ServiceKind.LOOK_UP);
        var book = service.map(Service::id).map(books::get);
        if (service.isEmpty() || book.isEmpty()) {
            return new LookUpResult.NoSuchService();
        }
        Answers answers;
        try {
            answers = Answers.fromNode(inputs);
        } catch (IllegalArgumentException _) {
            return new LookUpResult.BrokenRules(List.of(new AnswerFault("", "type", Map.of())));
        }
        var faults = service.get().form().map(form -> form.faults(answers)).orElse(List.of());
        return faults.isEmpty() ? ask(book.get(), answers, terminal) : new LookUpResult.BrokenRules(faults);
    }

    private LookUpResult ask(DebtBook book, Answers answers, String terminal) {
        var allowance = new Allowance("ask:" + book.service() + ":" + terminal, UNKNOWN_BORNE, Duration.ofHours(1));
        return switch (attempts.begin(List.of(allowance))) {
            case Refused(var wait) -> new LookUpResult.TooManyAttempts(wait);
            case Begun begun -> answer(begun, book, answers);
        };
    }

    private LookUpResult answer(Begun begun, DebtBook book, Answers answers) {
        var rows = text(answers, book.input()).flatMap(book::rows);
        if (rows.isEmpty()) {
            return new LookUpResult.NothingKnown();
        }
        begun.wasRight();
        return new LookUpResult.Known(book.service(), clock.instant(), rows.get());
    }

    private static Optional<String> text(Answers answers, String property) {
        return answers.get(property)
                .flatMap(answer -> answer instanceof Answer.Text(var value) ? Optional.of(value) : Optional.empty());
    }
}
