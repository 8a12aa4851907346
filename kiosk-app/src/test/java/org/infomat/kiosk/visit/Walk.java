package org.infomat.kiosk.visit;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.infomat.content.Bundle;
import org.infomat.content.catalogue.NeededDevice;
import org.infomat.content.catalogue.Service;
import org.infomat.content.form.Answer;
import org.infomat.content.form.FormPage;
import org.infomat.content.form.Question;
import org.infomat.content.reference.LookUpCode;
import org.infomat.content.reference.QrContent;
import org.infomat.content.reference.Reference;
import org.infomat.content.text.Localized;
import org.infomat.device.DeviceId;
import org.infomat.device.DeviceReason;
import org.infomat.device.DriverSettings;
import org.infomat.device.card.AccessKey;
import org.infomat.device.card.CardData;
import org.infomat.device.card.CardRead;
import org.infomat.device.card.IdentityDocument;
import org.infomat.device.finding.Clue;
import org.infomat.device.finding.Confidence;
import org.infomat.device.finding.Hindrance;
import org.infomat.device.health.HealthLevel;
import org.infomat.device.printer.PrintOutcome;
import org.infomat.device.scanner.Barcode;
import org.infomat.device.scanner.Symbology;
import org.infomat.kiosk.servicing.Act;
import org.infomat.kiosk.servicing.Admission;
import org.infomat.kiosk.servicing.Attachment;
import org.infomat.kiosk.servicing.Ended;
import org.infomat.kiosk.servicing.Finding;
import org.infomat.kiosk.servicing.Place;
import org.infomat.kiosk.servicing.Servicing;
import org.infomat.kiosk.servicing.Task;
import org.infomat.kiosk.servicing.Technician;
import org.infomat.kiosk.servicing.Trial;

/// A random but repeatable walk over a visit: events that make sense at the step, and ones that do not. Everything that
/// a
/// person types or shows on the way carries `MARK`, so that it can be looked for afterwards.
final class Walk {
    static final String MARK = "PRIVATE";
    static final Instant START = Instant.parse("2026-03-02T09:00:00Z");

    private static final DeviceId DEVICE = new DeviceId("device");
    private static final Attachment.Candidate CANDIDATE = new Attachment.Candidate(
            DEVICE,
            false,
            "barcode-scanner",
            "serial-scanner",
            new DriverSettings(Map.of("port", MARK)),
            Confidence.LIKELY,
            Clue.KNOWN_MODEL);

    private final Random random;
    private final Bundle bundle;
    /// One event in so many makes no sense at its step: some walks are wild, others get to the end of a form.
    private final int restlessness;
    private final List<Event> events = new ArrayList<>();
    private final List<Effect> effects = new ArrayList<>();
    private Visit visit;

    Walk(long seed, Bundle bundle) {
        this.random = new Random(seed);
        this.restlessness = oneOf(3, 12, 60);
        this.bundle = bundle;
        this.visit = Visit.atRest(Terminal.starting(ZoneOffset.UTC, Policy.USUAL, START));
        happens(new Event.BundleActivated(bundle));
        happens(new Event.DevicesChanged(Set.of(NeededDevice.values())));
        happens(new Event.NetworkChanged(true));
    }

    Visit visit() {
        return visit;
    }

    List<Event> events() {
        return List.copyOf(events);
    }

    List<Effect> effects() {
        return List.copyOf(effects);
    }

    void happens(Event event) {
        events.add(event);
        Turn turn = visit.on(event);
        visit = turn.visit();
        effects.addAll(turn.effects());
    }

    Walk steps(int count) {
        for (int i = 0; i < count; i++) {
            happens(random.nextInt(restlessness) > 0 ? sensible() : any());
        }
        return this;
    }

    void waits(Duration time) {
        Instant end = visit.terminal().now().plus(time);
        while (visit.terminal().now().isBefore(end)) {
            happens(new Event.Tick(visit.terminal().now().plusSeconds(1)));
        }
    }

    /// Whatever has put the terminal out of service is put right.
    Walk opens() {
        List.of(
                        new Event.Closed(false),
                        new Event.Tampering(false),
                        new Event.ServiceMode(true),
                        new Event.ServiceMode(false))
                .forEach(this::happens);
        return this;
    }

    /// What a person or the machinery would do at this step.
    private Event sensible() {
        return switch (visit.step()) {
            case Step.Attract attract -> oneOf(new Event.ChoseLanguage(language()), new Event.Began(language()));
            case Step.ChooseLanguage choose -> new Event.ChoseLanguage(language());
            case Step.Home home ->
                oneOf(
                        new Event.ChoseService(service()),
                        new Event.Searched("pass"),
                        new Event.ChoseLookUp(),
                        new Event.ChoseCategory(
                                oneOf(bundle.catalogue().categories()).id()),
                        new Event.ChoseLifeEvent(
                                oneOf(bundle.catalogue().lifeEvents()).id()));
            case Step.Results results -> oneOf(new Event.ChoseService(service()), found(results));
            case Step.Identify identify ->
                oneOf(card(), needsKey(), zone(), new Event.TypedIdentifier(digits(10)), new Event.Next());
            case Step.DocumentKey key ->
                oneOf(printed(key), printed(key), new Event.Next(), new Event.Next(), needsKey(), card(), zone());
            case Step.ReadingDocument reading -> documentRead(ticket());
            case Step.Questions questions -> oneOf(answer(questions), new Event.Next());
            case Step.Submitting submitting -> kept(ticket());
            case Step.Receipt receipt -> oneOf(printEnded(ticket()), new Event.Next());
            case Step.ReferenceOnScreen shown -> oneOf(new Event.NotedReference(), new Event.PrintAgain());
            case Step.LookUpEntry entry -> oneOf(typedLookUp(), scanned(), new Event.Next());
            case Step.Waiting waiting -> new Event.Replied(ticket(), reply());
            case Step.RegisterList list ->
                oneOf(
                        new Event.TypedRegisterQuery(MARK),
                        new Event.TurnedRegisterPage(1),
                        new Event.ChoseEntry("e1"),
                        new Event.Back());
            case Step.SignIn signIn -> oneOf(new Event.GavePassword(MARK, MARK), signInEnded(signIn));
            case Step.Technician technician -> serviced();
            case Step.CheckAnswers check ->
                oneOf(new Event.Next(), new Event.ChangeAnswer(anyPage()), new Event.Next());
            default -> oneOf(new Event.Next(), new Event.Back(), new Event.Touched());
        };
    }

    /// What a technician does next: mostly what the place is for.
    private Event serviced() {
        Servicing servicing = visit.terminal().servicing().orElseThrow();
        if (servicing.running().isPresent() && random.nextBoolean()) {
            return new Event.TaskEnded(ticket(), result());
        }
        return new Event.ByTechnician(
                switch (servicing.place()) {
                    case Place.Confirm confirm -> oneOf(new Act.Confirm(), new Act.Confirm(), oneOf(acts()));
                    case Place.Propose propose ->
                        oneOf(
                                new Act.Order(new Task.TryCandidate(CANDIDATE, HealthLevel.EXTERNAL)),
                                new Act.Order(new Task.TakeOn(CANDIDATE)),
                                oneOf(acts()));
                    default -> oneOf(acts());
                });
    }

    private Ended.Result result() {
        return oneOf(
                new Ended.Result.Done(MARK),
                new Ended.Result.Done(""),
                new Ended.Result.Faulty(DeviceReason.PAPER_OUT, MARK),
                new Ended.Result.Failed(oneOf(Ended.Why.values()), ""),
                new Ended.Result.Attached(List.of(new Attachment("port", MARK, Hindrance.NONE, List.of(CANDIDATE)))),
                new Ended.Result.Found(Finding.Code.of(Symbology.QR_CODE, MARK)));
    }

    private List<Act> acts() {
        return List.of(
                new Act.Open(new Place.Surroundings()),
                new Act.Open(new Place.Log(Place.Log.Severity.WARN, MARK)),
                new Act.Order(new Task.SendNow()),
                new Act.Order(new Task.Restart()),
                new Act.Open(new Place.FindDevices(Optional.empty(), Optional.empty())),
                new Act.Open(new Place.Overview()),
                new Act.Open(new Place.DeviceDetails(DEVICE)),
                new Act.Open(new Place.PaperRefill(DEVICE, 1)),
                new Act.Open(new Place.Applications()),
                new Act.Open(new Place.Audit(random.nextInt(3))),
                new Act.Open(new Place.Report()),
                new Act.Order(new Task.CheckHealth(DEVICE, oneOf(HealthLevel.values()))),
                new Act.Order(new Task.Reconnect(DEVICE)),
                new Act.Order(new Task.RecordSession(DEVICE)),
                new Act.Order(new Task.ResetCounters(DEVICE)),
                new Act.Order(new Task.SetAside(new UUID(1, 2))),
                new Act.Order(new Task.PutBack(new UUID(1, 2))),
                new Act.Order(new Task.VerifyAudit()),
                new Act.Order(new Task.Report(oneOf(Task.Report.Destination.values()))),
                new Act.Order(new Task.Find(Optional.of(DEVICE), MARK)),
                new Act.Open(new Place.Propose(CANDIDATE)),
                new Act.Order(new Task.TryCandidate(CANDIDATE, oneOf(HealthLevel.values()))),
                new Act.Order(new Task.TakeOn(CANDIDATE)),
                new Act.Open(new Place.Trials()),
                new Act.Open(Place.of(trial())),
                new Act.Turn(new Place.TouchGrid()),
                new Act.Turn(new Place.TouchMap(3, 2, Set.of(random.nextInt(6)))),
                new Act.Turn(new Place.Colours(oneOf(Place.Colours.Shade.values()))),
                new Act.Turn(Place.TryLamps.dark(DEVICE).next()),
                new Act.Order(new Task.ReadCard(DEVICE)),
                new Act.Order(new Task.ScanCode(DEVICE)),
                new Act.Order(new Task.PrintMeasures(DEVICE)),
                new Act.Order(new Task.PrintScript(DEVICE, language())),
                new Act.Order(new Task.PlayTone(Task.Outlet.HEADSET, Task.Side.LEFT)),
                new Act.Order(new Task.Judge(trial(), random.nextBoolean(), "")),
                new Act.Confirm(),
                new Act.CutShort(),
                new Act.Back(),
                new Act.Leave());
    }

    private Trial trial() {
        Trial.Kind kind = oneOf(Trial.Kind.values());
        return new Trial(kind, kind.ofDevice() ? Optional.of(DEVICE) : Optional.empty());
    }

    private Event signInEnded(Step.SignIn signIn) {
        Technician technician = new Technician(MARK.toLowerCase(Locale.ROOT), Technician.Way.PASSWORD);
        return new Event.SignInEnded(
                signIn.since(), oneOf(new Admission.Refused(), new Admission.Admitted(technician)));
    }

    private Event any() {
        return oneOf(
                new Event.Touched(),
                new Event.AskedForLanguages(),
                new Event.ChoseLanguage("xx"),
                new Event.AskedForHelp(),
                new Event.Back(),
                new Event.Back(),
                new Event.Next(),
                new Event.StartOver(),
                new Event.Finish(),
                new Event.ConfirmedLeaving(),
                new Event.ChoseService("nothing"),
                new Event.TriedAgain(),
                new Event.AskedToSignIn(),
                new Event.GavePassword(MARK, MARK),
                new Event.SignInEnded(visit.terminal().now(), new Admission.Refused()),
                new Event.ByTechnician(oneOf(acts())),
                new Event.TaskEnded(ticket(), result()),
                new Event.TaskEnded(ticket(), result()),
                new Event.TaskEnded(ticket(), result()),
                new Event.Recognised(new Technician(MARK, Technician.Way.CARD)),
                new Event.AvailabilityChanged(Availability.ALL),
                new Event.AskedForInformation(),
                new Event.SearchedRegister(MARK),
                new Event.Tick(visit.terminal().now().plusSeconds(random.nextInt(120))),
                new Event.Tick(visit.terminal().now().minusSeconds(random.nextInt(4000))),
                new Event.Presence(random.nextBoolean()),
                new Event.DevicesChanged(random.nextBoolean() ? Set.of() : Set.of(NeededDevice.values())),
                new Event.NetworkChanged(random.nextInt(4) > 0),
                new Event.BundleActivated(bundle),
                new Event.ServiceMode(random.nextInt(8) == 0),
                new Event.Closed(random.nextInt(8) == 0),
                new Event.Tampering(random.nextInt(8) == 0),
                new Event.CalledForHelp(),
                new Event.CallEnded(random.nextLong(5), random.nextBoolean()),
                new Event.Headset(random.nextBoolean()),
                kept(random.nextInt(5)),
                new Event.NotKept(ticket(), Problem.NOT_KEPT),
                printEnded(random.nextInt(5)),
                new Event.Replied(random.nextInt(5), reply()),
                documentRead(random.nextInt(5)),
                printed(),
                zone(),
                needsKey(),
                scanned(),
                card());
    }

    private Event answer(Step.Questions questions) {
        Question question = oneOf(page(questions).questions());
        return new Event.Answered(
                question.property(), random.nextInt(8) == 0 ? Optional.empty() : Optional.of(value(question)));
    }

    private Answer value(Question question) {
        return switch (question.widget()) {
            case CHOICE -> new Answer.Text(oneOf(List.copyOf(question.options().keySet())));
            case CHOICES ->
                new Answer.Choices(List.of(oneOf(List.copyOf(question.options().keySet()))));
            case YES_NO -> new Answer.YesNo(random.nextInt(4) > 0);
            case NUMBER -> new Answer.Numeric(BigDecimal.valueOf(2015 + random.nextInt(100)));
            case DATE -> new Answer.Text("1990-0" + (1 + random.nextInt(9)) + "-12");
            case EMAIL -> new Answer.Text(MARK.toLowerCase(Locale.ROOT) + "@example.org");
            case PHONE, IDENTIFIER -> new Answer.Text(oneOf(digits(10), digits(10), "AB1234567", MARK));
            case TEXT, LONG_TEXT -> new Answer.Text(MARK + oneOf(" street", " garden"));
        };
    }

    private FormPage page(Step.Questions questions) {
        return pages(questions.service()).stream()
                .filter(page -> page.id().equals(questions.page()))
                .findFirst()
                .orElseThrow();
    }

    private List<FormPage> pages(String service) {
        return bundle.catalogue()
                .service(service)
                .flatMap(Service::form)
                .orElseThrow()
                .pages();
    }

    private String anyPage() {
        return visit.service()
                .flatMap(Service::form)
                .map(form -> oneOf(form.pages()).id())
                .orElse("nowhere");
    }

    private Event found(Step.Results results) {
        return results.finding() instanceof Step.Finding.Typed typed
                ? new Event.Found(typed.text(), List.of(service(), "nothing"))
                : new Event.Searched(MARK);
    }

    private Event kept(long ticket) {
        return new Event.Kept(
                ticket,
                new HandedIn(
                        service(),
                        Reference.draw(random),
                        LookUpCode.draw(random),
                        visit.terminal().now()));
    }

    private Event printEnded(long ticket) {
        return new Event.PrintEnded(
                ticket,
                oneOf(
                        new PrintOutcome.Printed(140, 1),
                        new PrintOutcome.OutOfPaper(),
                        new PrintOutcome.Jammed(),
                        new PrintOutcome.CoverOpen(),
                        new PrintOutcome.Unreachable("line gone")));
    }

    private Event card() {
        return new Event.CardWasRead(oneOf(
                new CardRead.Read(new CardData("3B00", Optional.empty(), Optional.of(digits(10)))),
                new CardRead.Read(new CardData("3B00", Optional.of(MARK), Optional.of(MARK))),
                new CardRead.Removed(),
                new CardRead.Unreadable("no such file")));
    }

    private Event needsKey() {
        return new Event.CardWasRead(new CardRead.NeedsKey(oneOf(
                Set.of(AccessKey.Kind.DOCUMENT_DATA),
                Set.of(AccessKey.Kind.DOCUMENT_DATA, AccessKey.Kind.CARD_ACCESS_NUMBER))));
    }

    /// What a person does at this page of a document's key.
    private Event printed(Step.DocumentKey key) {
        return switch (key.part()) {
            case KIND -> new Event.ChoseDocumentKey(oneOf(AccessKey.Kind.values()));
            case CARD_ACCESS_NUMBER -> new Event.TypedDocumentNumber(digits(6));
            case NUMBER -> new Event.TypedDocumentNumber(MARK);
            case BIRTH, EXPIRY ->
                new Event.EnteredDocumentDate(
                        new PrintedDate(oneOf("3", "31", MARK), 1 + random.nextInt(12), oneOf("1984", "84")));
        };
    }

    private Event printed() {
        return oneOf(
                new Event.ChoseDocumentKey(oneOf(AccessKey.Kind.values())),
                new Event.TypedDocumentNumber(MARK),
                new Event.EnteredDocumentDate(new PrintedDate(MARK, 13, MARK)));
    }

    /// The example of ICAO 9303 part 4, and the same misread.
    private Event zone() {
        return new Event.ScannedBarcode(new Barcode(
                Symbology.UNKNOWN,
                "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C"
                        + oneOf("36", "37")
                        + "UTO7408122F1204159ZE184226B<<<<<10"));
    }

    private Event documentRead(long ticket) {
        return new Event.DocumentRead(
                ticket,
                oneOf(
                        new CardRead.Read(new CardData(
                                "3B00",
                                Optional.empty(),
                                Optional.of(MARK),
                                Optional.of(new IdentityDocument(
                                        "P",
                                        "UTO",
                                        MARK,
                                        MARK,
                                        MARK,
                                        "UTO",
                                        "740812",
                                        LocalDate.of(2032, 4, 15),
                                        MARK,
                                        IdentityDocument.Proof.UNCHANGED)))),
                        new CardRead.WrongKey(),
                        new CardRead.WrongKey(),
                        new CardRead.NotTrusted(oneOf(CardRead.Doubt.values())),
                        new CardRead.NeedsKey(Set.of(AccessKey.Kind.DOCUMENT_DATA)),
                        new CardRead.Removed(),
                        new CardRead.Unreadable("6982")));
    }

    private Event scanned() {
        return new Event.ScannedBarcode(new Barcode(Symbology.QR_CODE, oneOf(MARK, receipt())));
    }

    private String receipt() {
        return new QrContent(Reference.draw(random), LookUpCode.draw(random)).text();
    }

    private Event typedLookUp() {
        return oneOf(
                new Event.TypedLookUp(MARK, MARK),
                new Event.TypedLookUp(
                        Reference.draw(random).value(), LookUpCode.draw(random).value()));
    }

    private Reply reply() {
        return oneOf(
                new Reply.Failed(oneOf(Problem.values())),
                new Reply.LookUp(List.of(new LookUpRow(words(MARK), LookUpRow.Kind.TEXT, MARK))),
                new Reply.Status(new StatusView(
                        Reference.draw(random),
                        service(),
                        StatusView.Code.PENDING,
                        List.of(new StatusView.StatusStep(
                                StatusView.Code.PENDING, visit.terminal().now(), words(MARK))),
                        Optional.empty())),
                new Reply.Register(new RegisterPage(List.of(entry()), 0, 10, 30)),
                new Reply.Entry(entry()));
    }

    private RegisterEntry entry() {
        return new RegisterEntry(
                "e1",
                "2026/1",
                words("Resolution"),
                LocalDate.of(2026, 1, 1),
                RegisterEntry.Status.PENDING,
                Optional.empty(),
                words("Text"));
    }

    private Localized words(String text) {
        return Localized.same(bundle.languages(), text);
    }

    /// Usually the ticket that is waited for.
    private long ticket() {
        return random.nextInt(6) == 0 ? random.nextInt(10) : visit.terminal().tickets();
    }

    private String language() {
        return oneOf(bundle.languages()).tag();
    }

    private String service() {
        return oneOf(List.copyOf(bundle.catalogue().services().keySet()));
    }

    private String digits(int count) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append(random.nextInt(10));
        }
        return text.toString();
    }

    @SafeVarargs
    private <T> T oneOf(T... choices) {
        return choices[random.nextInt(choices.length)];
    }

    private <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
