package org.infomat.hub.application;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.infomat.content.catalogue.Service;
import org.infomat.content.form.AnswerFault;
import org.infomat.content.form.Answers;
import org.infomat.content.form.Form;
import org.infomat.hub.application.ApplicationStore.Seals;
import org.infomat.hub.attempt.Attempts;
import org.infomat.hub.attempt.Begun;
import org.infomat.hub.attempt.Refused;
import org.infomat.hub.catalogue.Services;
import org.infomat.hub.setting.HubSettings;
import org.infomat.hub.setting.Seal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;

/// Everything that can be done with applications.
@Component
public class Applications {

    private static final Duration CLOCK_TOLERANCE = Duration.ofMinutes(5);

    private final ApplicationStore store;
    private final Services services;
    private final Documents documents;
    private final Attempts attempts;
    private final LookUpLimits limits;
    private final Seal seal;
    private final HubSettings settings;
    private final Clock clock;

    Applications(
            ApplicationStore store,
            Services services,
            Documents documents,
            Attempts attempts,
            LookUpLimits limits,
            Seal seal,
            HubSettings settings,
            Clock clock) {
        this.store = store;
        this.services = services;
        this.documents = documents;
        this.attempts = attempts;
        this.limits = limits;
        this.seal = seal;
        this.settings = settings;
        this.clock = clock;
    }

    /// Keeps an application for good, once for each idempotency key. What the hub does not know is flagged, not
    /// refused: the
    /// person already holds a receipt.
    ///
    /// @param sender the terminal or agency by its token
    @Transactional
    public HandInOutcome handIn(Submission submission, String sender) {
        var key = submission.idempotencyKey();
        var seals = new Seals(codeSeal(submission.handedIn()), seal.of("body", submission.words()));
        var earlier = replay(key, seals);
        if (earlier.isPresent()) {
            return earlier.get();
        }
        var faults =
                form(submission).map(form -> faults(form, submission.answers())).orElse(List.of());
        if (!faults.isEmpty()) {
            return new HandInOutcome.BrokenRules(faults);
        }
        var file = file(submission);
        if (!store.insert(file, key, seals, sender)) {
            return replay(key, seals).orElse(new HandInOutcome.ReferenceTaken());
        }
        store.addStep(file.id(), new HistoryStep(file.received(), Status.PENDING, sender, Map.of()), null);
        return new HandInOutcome.Received(file, false);
    }

    /// Where an application stands, for whoever holds its receipt.
    public LookUpOutcome lookUp(String reference, String code, String terminal) {
        return switch (attempts.begin(limits.of(reference, terminal))) {
            case Refused(var wait) -> new LookUpOutcome.TooManyAttempts(wait);
            case Begun begun -> judge(begun, reference, code);
        };
    }

    public Optional<ApplicationFile> find(UUID id) {
        return store.byId(id);
    }

    public List<HistoryStep> history(UUID id) {
        return store.history(id);
    }

    public List<ApplicationFile> list(ApplicationFilter filter) {
        return store.list(filter);
    }

    public long count(ApplicationFilter filter) {
        return store.count(filter);
    }

    @Transactional
    public MoveOutcome moveOn(UUID id, Decision decision, String actor) {
        var found = store.byIdToChange(id);
        if (found.isEmpty()) {
            return new MoveOutcome.NoSuchApplication();
        }
        var file = found.get();
        if (!file.status().canBecome(decision.status())) {
            return new MoveOutcome.NotFrom(file.status());
        }
        if (decision.status().needsMessage() && !decision.isExplained()) {
            return new MoveOutcome.MessageMissing();
        }
        store.update(id, decision.status(), file.answers());
        store.addStep(id, new HistoryStep(now(), decision.status(), actor, decision.message()), null);
        return new MoveOutcome.Moved(store.byId(id).orElseThrow());
    }

    /// Replaces the answers; those before stay in the history.
    @Transactional
    public MoveOutcome correct(UUID id, JsonNode answers, String actor) {
        var found = store.byIdToChange(id);
        if (found.isEmpty()) {
            return new MoveOutcome.NoSuchApplication();
        }
        var file = found.get();
        if (file.status().ended()) {
            return new MoveOutcome.NotFrom(file.status());
        }
        var faults = services.form(file.service(), file.formVersion())
                .map(form -> faults(form, answers))
                .orElse(List.of());
        if (!faults.isEmpty()) {
            return new MoveOutcome.BrokenRules(faults);
        }
        store.update(id, file.status(), answers);
        store.addStep(id, new HistoryStep(now(), file.status(), actor, Map.of()), file.answers());
        return new MoveOutcome.Moved(store.byId(id).orElseThrow());
    }

    private Optional<HandInOutcome> replay(String key, Seals seals) {
        return store.sealsByKey(key)
                .map(kept -> isEqual(kept.body(), seals.body())
                        ? new HandInOutcome.Received(store.byKey(key).orElseThrow(), true)
                        : new HandInOutcome.KeyReused());
    }

    private LookUpOutcome judge(Begun begun, String reference, String code) {
        // An unknown reference is compared as well, against nothing: the time must not tell which references exist.
        var kept = store.sealsByReference(reference).map(Seals::code).orElse("");
        if (!isEqual(kept, codeSeal(reference, code))) {
            return new LookUpOutcome.Unknown();
        }
        begun.wasRight();
        var file = store.byReference(reference).orElseThrow();
        return new LookUpOutcome.Found(file, store.history(file.id()));
    }

    private ApplicationFile file(Submission submission) {
        var handedIn = submission.handedIn();
        var at = handedIn.at().truncatedTo(ChronoUnit.MICROS);
        var received = now();
        var service = services.service(submission.service());
        var zone = service.flatMap(Service::timeZone).orElse(settings.zone());
        return new ApplicationFile(
                UUID.randomUUID(),
                handedIn.reference(),
                service.map(Service::id).orElse(submission.service()),
                handedIn.formVersion(),
                handedIn.language(),
                handedIn.terminal(),
                at,
                received,
                LegalDeadline.of(service.flatMap(Service::legalDeadline), at, received, zone),
                Status.PENDING,
                flags(submission, received),
                submission.applicant(),
                submission.answers(),
                submission.documents());
    }

    private Set<Flag> flags(Submission submission, Instant received) {
        var flags = EnumSet.noneOf(Flag.class);
        if (services.service(submission.service()).isEmpty()) {
            flags.add(Flag.UNKNOWN_SERVICE);
        } else if (form(submission).isEmpty()) {
            flags.add(Flag.UNKNOWN_FORM_VERSION);
        }
        if (submission.handedIn().at().isAfter(received.plus(CLOCK_TOLERANCE))) {
            flags.add(Flag.CLOCK_AHEAD);
        }
        if (!documents.areAllThere(submission.documents())) {
            flags.add(Flag.MISSING_DOCUMENT);
        }
        return flags;
    }

    private Optional<Form> form(Submission submission) {
        return services.form(submission.service(), submission.handedIn().formVersion());
    }

    private static List<AnswerFault> faults(Form form, JsonNode answers) {
        Answers read;
        try {
            read = Answers.fromNode(answers);
        } catch (IllegalArgumentException _) {
            return List.of(new AnswerFault("", "type", Map.of()));
        }
        return form.faults(read);
    }

    /// In a time that does not depend on where they differ.
    private static boolean isEqual(String kept, String given) {
        return MessageDigest.isEqual(
                kept.getBytes(StandardCharsets.US_ASCII), given.getBytes(StandardCharsets.US_ASCII));
    }

    private String codeSeal(HandedIn handedIn) {
        return codeSeal(handedIn.reference(), handedIn.code());
    }

    private String codeSeal(String reference, String code) {
        return seal.of("code", reference, code);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
