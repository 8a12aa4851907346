package org.infomat.kiosk;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SequencedMap;
import java.util.Set;
import org.infomat.content.Bundle;
import org.infomat.content.catalogue.NeededDevice;
import org.infomat.content.form.Answer;
import org.infomat.content.form.AnswerFault;
import org.infomat.content.form.Answers;
import org.infomat.content.form.FormPage;
import org.infomat.content.reference.LookUpCode;
import org.infomat.content.reference.Reference;
import org.infomat.content.reference.Typed;
import org.infomat.content.text.Language;
import org.infomat.content.text.Localized;
import org.infomat.device.DeviceId;
import org.infomat.device.DeviceReason;
import org.infomat.device.DriverSettings;
import org.infomat.device.card.AccessKey;
import org.infomat.device.finding.Clue;
import org.infomat.device.finding.Confidence;
import org.infomat.device.finding.Hindrance;
import org.infomat.device.health.HealthLevel;
import org.infomat.device.printer.PrintOutcome;
import org.infomat.device.scanner.Symbology;
import org.infomat.device.signal.Lamp;
import org.infomat.device.signal.Light;
import org.infomat.kiosk.servicing.Admission;
import org.infomat.kiosk.servicing.Attachment;
import org.infomat.kiosk.servicing.Ended;
import org.infomat.kiosk.servicing.Finding;
import org.infomat.kiosk.servicing.Place;
import org.infomat.kiosk.servicing.Servicing;
import org.infomat.kiosk.servicing.Task;
import org.infomat.kiosk.servicing.Technician;
import org.infomat.kiosk.servicing.Trial;
import org.infomat.kiosk.visit.Availability;
import org.infomat.kiosk.visit.Conditions;
import org.infomat.kiosk.visit.DocumentEntry;
import org.infomat.kiosk.visit.Draft;
import org.infomat.kiosk.visit.HandedIn;
import org.infomat.kiosk.visit.LookUpRow;
import org.infomat.kiosk.visit.Policy;
import org.infomat.kiosk.visit.PrintedDate;
import org.infomat.kiosk.visit.Problem;
import org.infomat.kiosk.visit.RegisterEntry;
import org.infomat.kiosk.visit.RegisterPage;
import org.infomat.kiosk.visit.Seal;
import org.infomat.kiosk.visit.StatusView;
import org.infomat.kiosk.visit.Step;
import org.infomat.kiosk.visit.Terminal;
import org.infomat.kiosk.visit.Visit;

/// Visits at every kind of step, with the starter bundle's services and answers as people give them.
public final class SampleVisits {
    public static final ZoneId ZONE = ZoneId.of("Europe/Sofia");
    /// A Thursday.
    public static final Instant NOW =
            ZonedDateTime.of(2026, 3, 19, 14, 5, 0, 0, ZONE).toInstant();

    private static final String PASSPORT = "foreign-passport";

    private final Bundle bundle;
    private final String language;
    private final HandedIn handedIn;

    public SampleVisits(Bundle bundle, String language) {
        this.bundle = bundle;
        this.language = language;
        Random random = new Random(7);
        handedIn = new HandedIn(PASSPORT, Reference.draw(random), LookUpCode.draw(random), NOW);
    }

    public HandedIn handedIn() {
        return handedIn;
    }

    /// By name of the picture. Every kind of step is among them.
    public SequencedMap<String, Visit> all() {
        SequencedMap<String, Visit> all = new LinkedHashMap<>();
        welcome(all);
        browsing(all);
        applying(all);
        handingIn(all);
        lookingUp(all);
        all.put("out-of-service", at(new Step.OutOfService(Step.OutOfService.Why.CLOSED_BY_OPERATOR)));
        servicing(all);
        return all;
    }

    public Visit at(Step step) {
        return with(step, Answers.none(), everythingWorks());
    }

    public Visit with(Step step, Answers answers, Conditions conditions) {
        Terminal terminal = new Terminal(
                Optional.of(bundle),
                Optional.empty(),
                conditions,
                ZONE,
                Policy.USUAL,
                NOW,
                Optional.empty(),
                false,
                Seal.INTACT,
                3);
        Optional<Draft> draft =
                service(step).map(id -> new Draft(id, answers, Optional.empty(), Optional.of(document())));
        return new Visit(terminal, language, step, List.of(), draft, NOW);
    }

    private void servicing(Map<String, Visit> all) {
        all.put("sign-in", at(new Step.SignIn(new Step.Home(), NOW, false, Optional.empty())));
        all.put(
                "sign-in-locked",
                at(new Step.SignIn(
                        new Step.Home(), NOW, false, Optional.of(new Admission.Locked(NOW.plusSeconds(1800))))));
        all.put("technician", at(new Place.Overview()));
        all.put("technician-device", at(new Place.DeviceDetails(new DeviceId("printer"))));
        for (int step = 1; step <= Place.PaperRefill.STEPS; step++) {
            all.put("technician-refill-" + step, at(new Place.PaperRefill(new DeviceId("printer"), step)));
        }
        all.put("technician-camera", at(new Place.DeviceDetails(new DeviceId("camera"))));
        all.put("technician-surroundings", at(new Place.Surroundings()));
        all.put("technician-applications", at(new Place.Applications()));
        all.put("technician-log", at(new Place.Log(Place.Log.Severity.INFO, "")));
        trying(all);
        all.put("technician-audit", at(new Place.Audit(0)));
        all.put("technician-audit-older", at(new Place.Audit(1)));
        all.put("technician-report", at(new Place.Report()));
        all.put(
                "technician-checking",
                at(
                        new Place.DeviceDetails(new DeviceId("card-reader")),
                        Optional.of(new Servicing.Running(
                                3, new Task.CheckHealth(new DeviceId("card-reader"), HealthLevel.INTERACTIVE))),
                        Optional.empty()));
        all.put("technician-confirm", at(new Place.Confirm(new Task.Restart())));
        Task session = new Task.RecordSession(new DeviceId("printer"));
        all.put("technician-record", at(new Place.Confirm(session)));
        all.put(
                "technician-recording",
                at(
                        new Place.DeviceDetails(new DeviceId("printer")),
                        Optional.of(new Servicing.Running(3, session)),
                        Optional.empty()));
        all.put(
                "technician-recorded",
                at(
                        new Place.DeviceDetails(new DeviceId("printer")),
                        Optional.empty(),
                        Optional.of(new Ended(
                                session,
                                new Ended.Result.Done(
                                        "/var/lib/infomat/recordings/printer-20261122T060000Z.txt, exchanges: 84")))));
    }

    private void trying(Map<String, Visit> all) {
        DeviceId cabinet = new DeviceId("cabinet");
        all.put("technician-trials", at(new Place.Trials()));
        all.put("technician-try-receipt", at(Place.of(Trial.of(Trial.Kind.RECEIPT, new DeviceId("printer")))));
        for (Trial.Kind kind : Trial.Kind.values()) {
            if (!kind.ofDevice()) {
                all.put("technician-try-" + kind.name().toLowerCase(Locale.ROOT), at(Place.of(Trial.of(kind))));
            }
        }
        all.put(
                "technician-try-card",
                found(
                        "card-reader",
                        Trial.Kind.CARD,
                        new Task.ReadCard(new DeviceId("card-reader")),
                        new Finding.Card(Finding.Card.Kind.CHIP, "3B6500002063CB6A00", Optional.of("city-card"), 10)));
        all.put(
                "technician-try-code",
                found(
                        "scanner",
                        Trial.Kind.CODE,
                        new Task.ScanCode(new DeviceId("scanner")),
                        Finding.Code.of(Symbology.QR_CODE, "INFOMAT1:7KQ4-M2XD-P9TW-3HBC:482913")));
        all.put(
                "technician-try-lamps",
                at(new Place.TryLamps(cabinet, Lamp.SCANNER, new Light(Light.Rate.SLOW, Light.Colour.GREEN))));
        all.put("technician-find", at(new Place.FindDevices(Optional.empty(), Optional.of(attached()))));
        all.put(
                "technician-replace",
                at(new Place.FindDevices(Optional.of(new DeviceId("printer")), Optional.of(List.of()))));
        all.put("technician-propose", proposed());
        all.put("technician-touch-grid", at(new Place.TouchGrid()));
        all.put("technician-touch-map", at(new Place.TouchMap(25, 44, Set.of(3, 4, 29, 700, 701, 702))));
        for (Place.Colours.Shade shade : List.of(Place.Colours.Shade.RED, Place.Colours.Shade.GREYS)) {
            all.put("technician-colours-" + shade.name().toLowerCase(Locale.ROOT), at(new Place.Colours(shade)));
        }
    }

    private static List<Attachment> attached() {
        return List.of(
                new Attachment(
                        "/dev/serial/by-id/usb-Honeywell_Imaging_HF680_2D-if00",
                        "Honeywell HF680 2D",
                        Hindrance.NONE,
                        List.of(scanner())),
                new Attachment("/dev/video0", "", Hindrance.NO_ACCESS, List.of()),
                new Attachment("pcscd", "", Hindrance.SERVICE_DOWN, List.of()));
    }

    private static Attachment.Candidate scanner() {
        return new Attachment.Candidate(
                new DeviceId("barcode-scanner"),
                false,
                "barcode-scanner",
                "serial-scanner",
                new DriverSettings(
                        Map.of("port", "/dev/serial/by-id/usb-Honeywell_Imaging_HF680_2D-if00", "vendor", "honeywell")),
                Confidence.LIKELY,
                Clue.KNOWN_MODEL);
    }

    private Visit proposed() {
        Task tried = new Task.TryCandidate(scanner(), HealthLevel.INTERNAL);
        return at(
                new Place.Propose(scanner()),
                Optional.empty(),
                Optional.of(new Ended(tried, new Ended.Result.Done("ONLINE NONE"))));
    }

    private Visit found(String device, Trial.Kind kind, Task task, Finding finding) {
        return at(
                Place.of(Trial.of(kind, new DeviceId(device))),
                Optional.empty(),
                Optional.of(new Ended(task, new Ended.Result.Found(finding))));
    }

    /// A technician at that place; at a device, with what became of a check.
    public Visit at(Place place) {
        Ended ended = new Ended(
                new Task.CheckHealth(new DeviceId("printer"), HealthLevel.EXTERNAL),
                new Ended.Result.Faulty(DeviceReason.PAPER_OUT, "DLE EOT 4: 0x72"));
        boolean tells = place instanceof Place.DeviceDetails || place instanceof Place.PaperRefill;
        return at(place, Optional.empty(), tells ? Optional.of(ended) : Optional.empty());
    }

    private Visit at(Place place, Optional<Servicing.Running> running, Optional<Ended> ended) {
        Servicing servicing = new Servicing(
                new Technician("anna", Technician.Way.PASSWORD),
                NOW,
                List.of(new Place.Overview(), place),
                running,
                ended);
        Terminal terminal = new Terminal(
                Optional.of(bundle),
                Optional.empty(),
                everythingWorks(),
                ZONE,
                Policy.USUAL,
                NOW,
                Optional.of(servicing),
                false,
                Seal.INTACT,
                3);
        return new Visit(terminal, language, new Step.Technician(), List.of(), Optional.empty(), NOW);
    }

    private static Optional<String> service(Step step) {
        return switch (step) {
            case Step.Questions questions -> Optional.of(questions.service());
            case Step.CheckAnswers check -> Optional.of(check.service());
            case Step.ServicePage page -> Optional.of(page.service());
            case Step.Identify identify -> Optional.of(identify.service());
            case Step.DocumentKey key -> Optional.of(key.service());
            case Step.Help help -> service(help.over());
            case Step.ConfirmLeaving confirm -> service(confirm.over());
            default -> Optional.empty();
        };
    }

    public static Conditions everythingWorks() {
        return new Conditions(Set.of(NeededDevice.values()), true, Availability.ALL);
    }

    private static Conditions nothingWorks() {
        return new Conditions(Set.of(), false, Availability.ALL);
    }

    private void welcome(Map<String, Visit> all) {
        all.put("attract", at(new Step.Attract()));
        all.put("language", at(new Step.ChooseLanguage(Optional.empty())));
        all.put("help", at(new Step.Help(new Step.Home(), Optional.empty())));
        all.put("help-questions", at(new Step.Help(question("family-name", List.of()), Optional.empty())));
        for (Step.Call.State state : Step.Call.State.values()) {
            all.put(
                    "help-called-" + state.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                    at(new Step.Help(new Step.Home(), Optional.of(new Step.Call(1, state)))));
        }
        all.put(
                "leaving",
                with(
                        new Step.ConfirmLeaving(question("family-name", List.of()), Step.Leaving.FINISH),
                        passport(),
                        everythingWorks()));
        all.put("still-there", at(new Step.StillThere(new Step.Home(), NOW.plus(Duration.ofSeconds(23)))));
        all.put("waiting", at(new Step.Waiting(new Step.Asked.LookUp("tax-debt"), 3)));
        all.put("failed", at(new Step.Failed(Problem.NOT_FOUND, Optional.of(new Step.Asked.LookUp("tax-debt")))));
    }

    private void browsing(Map<String, Visit> all) {
        all.put("home", at(new Step.Home()));
        all.put("search", at(new Step.Results(new Step.Finding.Typed(""), List.of())));
        all.put(
                "results",
                at(new Step.Results(
                        new Step.Finding.Typed(keyword()), List.of(PASSPORT, "tax-debt", "street-problem"))));
        all.put("nothing-found", at(new Step.Results(new Step.Finding.Typed("xyzzy"), List.of())));
        all.put(
                "life-event",
                with(
                        new Step.Results(
                                new Step.Finding.LifeEvent("running-a-business"),
                                List.of("annual-statement", "tax-debt", "free-legal-advice")),
                        Answers.none(),
                        nothingWorks()));
        for (String service : bundle.catalogue().services().keySet()) {
            all.put("service-" + service, at(new Step.ServicePage(service)));
        }
        all.put("obstacles", with(new Step.ServicePage(PASSPORT), Answers.none(), nothingWorks()));
        all.put("information", at(new Step.Information("free-legal-advice")));
    }

    private String keyword() {
        return bundle.catalogue()
                .service(PASSPORT)
                .orElseThrow()
                .keywords()
                .get(language)
                .getFirst();
    }

    private void applying(Map<String, Visit> all) {
        all.put("identify-card", at(new Step.Identify(PASSPORT, "", Optional.of(Problem.CARD_UNREADABLE))));
        for (DocumentEntry.Part part : DocumentEntry.Part.values()) {
            all.put(
                    "document-" + part.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                    at(new Step.DocumentKey(PASSPORT, part, Optional.empty())));
        }
        all.put(
                "document-wrong",
                at(new Step.DocumentKey(
                        PASSPORT, DocumentEntry.Part.NUMBER, Optional.of(DocumentEntry.Fault.WRONG_KEY))));
        all.put("document-reading", at(new Step.ReadingDocument(PASSPORT, 3)));
        all.put("document-forged", at(new Step.Identify(PASSPORT, "", Optional.of(Problem.DOCUMENT_NOT_AS_SIGNED))));
        all.put("identify-number", at(new Step.Identify("tax-debt", "1234567890", Optional.empty())));
        for (String id : List.of(PASSPORT, "street-problem", "annual-statement", "tax-debt")) {
            for (FormPage page : bundle.catalogue()
                    .service(id)
                    .orElseThrow()
                    .form()
                    .orElseThrow()
                    .pages()) {
                all.put(
                        "question-" + id + "-" + page.id(),
                        with(new Step.Questions(id, page.id(), List.of(), false), answers(id), everythingWorks()));
            }
        }
        List<AnswerFault> wrong = List.of(new AnswerFault("familyName", "pattern", Map.of()));
        all.put("question-fault", with(question("family-name", wrong), passport(), everythingWorks()));
        List<AnswerFault> noDate = List.of(new AnswerFault("birthDate", "format", Map.of("limit", "date")));
        all.put("question-date-fault", with(question("birth-date", noDate), Answers.none(), everythingWorks()));
        all.put("check", with(new Step.CheckAnswers(PASSPORT, Optional.empty()), passport(), everythingWorks()));
        all.put(
                "check-failed",
                with(
                        new Step.CheckAnswers("annual-statement", Optional.of(Problem.NOT_KEPT)),
                        statement(),
                        everythingWorks()));
        all.put("submitting", at(new Step.Submitting(PASSPORT)));
    }

    private static DocumentEntry document() {
        return new DocumentEntry(
                EnumSet.allOf(AccessKey.Kind.class),
                Optional.empty(),
                "123456",
                "L898902C3",
                new PrintedDate("12", 8, "1974"),
                new PrintedDate("15", 4, "2032"),
                1,
                false);
    }

    private Step.Questions question(String page, List<AnswerFault> faults) {
        return new Step.Questions(PASSPORT, page, faults, false);
    }

    private Answers answers(String service) {
        return switch (service) {
            case PASSPORT -> passport();
            case "annual-statement" -> statement();
            default -> Answers.none();
        };
    }

    public Answers passport() {
        boolean persian = language.equals("fa");
        return Answers.none()
                .with("applicant", "adult")
                .with("familyName", persian ? "محمدی‌نیا" : "Məmmədova-Петрова")
                .with("givenNames", persian ? "زهرا" : "Nigar Елена")
                .with("birthDate", "1984-06-03")
                .with("birthPlace", persian ? "تبریز" : "Bakı")
                .with("earlierPassport", new Answer.YesNo(true))
                .with("earlierNumber", "AB1234567")
                .with("earlierReason", "lost")
                .with("lossPlace", persian ? "ایستگاه قطار" : "Station")
                .with("lossDate", "2026-03-01")
                .with("policeReport", "2026/1145")
                .with("urgency", "urgent")
                .with("urgentReason", "study")
                .with("phone", "+359881234567")
                .with("email", "nigar@example.com")
                .with("office", "central");
    }

    private static Answers statement() {
        return Answers.none()
                .with("registrationNumber", "1234567890")
                .with("businessName", "Ab Ovo")
                .with("legalForm", "limited")
                .with("year", new Answer.Numeric(BigDecimal.valueOf(2025)))
                .with("turnover", new Answer.Numeric(new BigDecimal("1250000.5")))
                .with("employees", new Answer.Numeric(BigDecimal.TEN));
    }

    private void handingIn(Map<String, Visit> all) {
        all.put("receipt-printing", at(new Step.Receipt(handedIn, Optional.empty())));
        all.put("receipt", at(new Step.Receipt(handedIn, Optional.of(new PrintOutcome.Printed(140, 1)))));
        all.put(
                "receipt-offline",
                with(
                        new Step.Receipt(handedIn, Optional.of(new PrintOutcome.Printed(140, 1))),
                        Answers.none(),
                        new Conditions(Set.of(NeededDevice.values()), false, Availability.ALL)));
        all.put("reference", at(new Step.ReferenceOnScreen(handedIn, Step.WhyNotPrinted.OUT_OF_PAPER)));
    }

    private void lookingUp(Map<String, Visit> all) {
        all.put("look-up", at(new Step.LookUpEntry("", "", Optional.empty())));
        all.put(
                "look-up-fault",
                at(new Step.LookUpEntry(
                        "7KQ4",
                        "",
                        Optional.of(new Step.EntryFault(Step.EntryFault.Part.REFERENCE, Typed.Why.CHECK_CHARACTER)))));
        for (StatusView.Code code : StatusView.Code.values()) {
            all.put("status-" + code.name().toLowerCase(Locale.ROOT), at(new Step.Status(status(code))));
        }
        all.put("look-up-answer", at(new Step.LookUpAnswer("tax-debt", rows())));
        all.put("register", at(new Step.RegisterList("council-resolutions", "", "", register())));
        all.put(
                "register-nothing",
                at(new Step.RegisterList(
                        "council-resolutions", "xyzzy", "xyzzy", new RegisterPage(List.of(), 0, 5, 0))));
        all.put(
                "register-entry",
                at(new Step.RegisterDetail(
                        "council-resolutions", register().entries().getFirst())));
    }

    private StatusView status(StatusView.Code code) {
        Instant first = NOW.minus(Duration.ofDays(9));
        List<StatusView.StatusStep> steps = code == StatusView.Code.PENDING
                ? List.of(new StatusView.StatusStep(StatusView.Code.PENDING, first, Localized.none()))
                : List.of(
                        new StatusView.StatusStep(StatusView.Code.PENDING, first, Localized.none()),
                        new StatusView.StatusStep(code, NOW.minus(Duration.ofDays(2)), text(PASSPORT)));
        return new StatusView(handedIn.reference(), PASSPORT, code, steps, Optional.of(LocalDate.of(2026, 4, 9)));
    }

    private Localized text(String service) {
        return bundle.catalogue().service(service).orElseThrow().next();
    }

    private List<LookUpRow> rows() {
        Localized title = bundle.catalogue().service("tax-debt").orElseThrow().title();
        return List.of(
                new LookUpRow(title, LookUpRow.Kind.HEADING, ""),
                new LookUpRow(title, LookUpRow.Kind.MONEY, "1240.50 EUR"),
                new LookUpRow(title, LookUpRow.Kind.DATE, "2026-04-30"),
                new LookUpRow(title, LookUpRow.Kind.TEXT, "A-17/2"));
    }

    private RegisterPage register() {
        var service = bundle.catalogue().service("street-problem").orElseThrow();
        List<RegisterEntry> entries = List.of(
                entry("1", service.summary(), RegisterEntry.Status.PENDING),
                entry("2", service.title(), RegisterEntry.Status.EXAMINED),
                entry("3", service.description(), RegisterEntry.Status.REFUSED));
        return new RegisterPage(entries, 1, 3, 11);
    }

    private static RegisterEntry entry(String id, Localized title, RegisterEntry.Status status) {
        return new RegisterEntry(
                id,
                "2026/11" + id,
                title,
                LocalDate.of(2026, 3, 3),
                status,
                Optional.of(LocalDate.of(2026, 3, 30)),
                title);
    }

    public Language language() {
        return bundle.language(language).orElseThrow();
    }
}
