package org.infomat.kiosk.visit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.infomat.content.Bundle;
import org.infomat.content.catalogue.NeededDevice;
import org.infomat.content.form.Answer;
import org.infomat.content.reference.LookUpCode;
import org.infomat.content.reference.QrContent;
import org.infomat.content.reference.Reference;
import org.infomat.content.reference.Typed;
import org.infomat.content.text.Language;
import org.infomat.device.card.CardData;
import org.infomat.device.card.CardRead;
import org.infomat.device.printer.PrintOutcome;
import org.infomat.device.scanner.Barcode;
import org.infomat.device.scanner.Symbology;
import org.infomat.kiosk.StarterBundle;
import org.infomat.kiosk.servicing.Fact;
import org.infomat.kiosk.servicing.Technician;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What a person meets on the way through a visit.
class VisitTest {
    private static final Instant MONDAY_MORNING = Instant.parse("2026-03-02T09:00:00Z");
    private static final Map<String, Answer> REPORT = Map.of(
            "problem", new Answer.Text("pothole"),
            "street", new Answer.Text("Library Street 12"),
            "danger", new Answer.YesNo(false),
            "details", new Answer.Text("A deep hole beside the crossing"),
            "wantsAnswer", new Answer.YesNo(false));

    private final Bundle bundle = StarterBundle.get();
    private final Random random = new Random(1);
    private final Reference reference = Reference.draw(random);
    private final LookUpCode code = LookUpCode.draw(random);
    private Visit visit;
    private List<Effect> effects = List.of();

    @BeforeEach
    void somebodyComes() {
        visit = Visit.atRest(Terminal.starting(ZoneOffset.UTC, Policy.USUAL, MONDAY_MORNING));
        happens(new Event.BundleActivated(bundle));
        happens(new Event.DevicesChanged(Set.of(NeededDevice.values())));
        happens(new Event.NetworkChanged(true));
        happens(new Event.ChoseLanguage("fa"));
    }

    @Test
    void choosing_a_language_leads_home_in_that_language() {
        assertThat(visit.step()).isEqualTo(new Step.Home());
        assertThat(visit.language()).isEqualTo("fa");
    }

    @Test
    void the_language_can_be_changed_in_the_middle_without_losing_the_place() {
        beginReport();
        Step before = visit.step();
        happens(new Event.AskedForLanguages());
        happens(new Event.ChoseLanguage("ru"));
        assertThat(visit.step()).isEqualTo(before);
        assertThat(visit.language()).isEqualTo("ru");
    }

    @Test
    void a_touch_on_the_first_screen_begins_in_the_language_of_its_greeting() {
        for (Language language : bundle.languages()) {
            happens(new Event.Finish());
            while (!Greeting.at(visit.terminal().now(), bundle).language().equals(language)) {
                waits(Duration.ofSeconds(1));
            }
            happens(new Event.Touched());
            assertThat(visit.step()).isEqualTo(new Step.ChooseLanguage(Optional.empty()));
            assertThat(visit.language()).isEqualTo(language.tag());
        }
    }

    @Test
    void whoever_begins_is_spoken_to_in_the_language_that_they_read() {
        happens(new Event.Finish());
        happens(new Event.Began("az"));
        assertThat(visit.language()).isEqualTo("az");
        happens(new Event.Back());
        happens(new Event.Began("xx"));
        assertThat(visit.language()).isEqualTo(bundle.defaultLanguage().tag());
    }

    @Test
    void asking_for_the_languages_twice_asks_once() {
        happens(new Event.Finish());
        happens(new Event.Touched());
        happens(new Event.AskedForLanguages());
        assertThat(visit.step()).isEqualTo(new Step.ChooseLanguage(Optional.empty()));
        happens(new Event.ChoseLanguage("az"));
        assertThat(visit.step()).isEqualTo(new Step.Home());
    }

    @Test
    void typing_a_search_asks_for_matches_and_shows_them() {
        happens(new Event.Searched("گذر"));
        assertThat(effects).singleElement().isInstanceOf(Effect.Search.class);
        happens(new Event.Found("گذر", List.of("foreign-passport")));
        assertThat(visit.step())
                .isEqualTo(new Step.Results(new Step.Finding.Typed("گذر"), List.of("foreign-passport")));
    }

    @Test
    void matches_for_an_older_text_do_not_replace_newer_ones() {
        happens(new Event.Searched("pa"));
        happens(new Event.Searched("pas"));
        happens(new Event.Found("pa", List.of("tax-debt")));
        assertThat(visit.step()).isEqualTo(new Step.Results(new Step.Finding.Typed("pas"), List.of()));
    }

    @Test
    void a_question_that_is_not_answered_says_so_and_stays() {
        beginReport();
        happens(new Event.Next());
        assertThat(visit.step()).isInstanceOfSatisfying(Step.Questions.class, questions -> {
            assertThat(questions.page()).isEqualTo("problem");
            assertThat(questions.faults())
                    .singleElement()
                    .satisfies(fault -> assertThat(fault.keyword()).isEqualTo("required"));
        });
    }

    @Test
    void a_fault_goes_as_soon_as_the_answer_changes() {
        beginReport();
        happens(new Event.Next());
        happens(new Event.Answered("problem", Optional.of(new Answer.Text("light"))));
        assertThat(visit.step())
                .isInstanceOfSatisfying(
                        Step.Questions.class,
                        questions -> assertThat(questions.faults()).isEmpty());
    }

    @Test
    void a_page_whose_condition_does_not_hold_is_passed_over() {
        List<String> pages = answerReport(REPORT);
        assertThat(pages).containsExactly("problem", "place", "since", "danger", "details", "wants-answer");
        assertThat(visit.step()).isInstanceOf(Step.CheckAnswers.class);
    }

    @Test
    void changing_an_answer_returns_to_the_check() {
        answerReport(REPORT);
        happens(new Event.ChangeAnswer("details"));
        happens(new Event.Answered("details", Optional.of(new Answer.Text("Another description of it"))));
        happens(new Event.Next());
        assertThat(visit.step()).isInstanceOf(Step.CheckAnswers.class);
        assertThat(visit.draft().orElseThrow().answers().get("details"))
                .contains(new Answer.Text("Another description of it"));
    }

    @Test
    void a_changed_answer_that_opens_a_page_leads_there_before_the_check() {
        answerReport(REPORT);
        happens(new Event.ChangeAnswer("danger"));
        happens(new Event.Answered("danger", Optional.of(new Answer.YesNo(true))));
        happens(new Event.Next());
        assertThat(visit.step()).isEqualTo(new Step.Questions("street-problem", "emergency", List.of(), true));
        happens(new Event.Answered("emergencyCalled", Optional.of(new Answer.YesNo(true))));
        happens(new Event.Next());
        assertThat(visit.step()).isInstanceOf(Step.CheckAnswers.class);
        happens(new Event.Back());
        assertThat(visit.step())
                .as("back from the check is the last question, not the check again")
                .isInstanceOf(Step.Questions.class);
    }

    @Test
    void handing_in_sends_only_the_answers_that_count() {
        answerReport(REPORT);
        happens(new Event.Next());
        assertThat(effects).singleElement().isInstanceOfSatisfying(Effect.HandIn.class, handIn -> {
            assertThat(handIn.service()).isEqualTo("street-problem");
            assertThat(handIn.answers().byProperty()).containsOnlyKeys(REPORT.keySet());
        });
        assertThat(visit.step()).isEqualTo(new Step.Submitting("street-problem"));
    }

    @Test
    void what_is_kept_is_printed_and_the_answers_are_gone() {
        handIn();
        assertThat(effects).singleElement().isInstanceOf(Effect.Print.class);
        assertThat(visit.draft()).isEmpty();
        happens(new Event.PrintEnded(visit.terminal().tickets(), new PrintOutcome.Printed(140, 1)));
        assertThat(visit.step())
                .isInstanceOfSatisfying(
                        Step.Receipt.class,
                        receipt -> assertThat(receipt.printed()).isPresent());
    }

    @Test
    void when_the_terminal_cannot_keep_it_the_person_is_told_and_loses_nothing() {
        answerReport(REPORT);
        happens(new Event.Next());
        happens(new Event.NotKept(visit.terminal().tickets(), Problem.NOT_KEPT));
        assertThat(visit.step()).isEqualTo(new Step.CheckAnswers("street-problem", Optional.of(Problem.NOT_KEPT)));
        assertThat(visit.draft().orElseThrow().answers().byProperty()).hasSize(REPORT.size());
    }

    @Test
    void when_the_paper_has_run_out_the_reference_is_shown_to_photograph() {
        handIn();
        happens(new Event.PrintEnded(visit.terminal().tickets(), new PrintOutcome.OutOfPaper()));
        assertThat(visit.step()).isEqualTo(new Step.ReferenceOnScreen(handedIn(), Step.WhyNotPrinted.OUT_OF_PAPER));
        happens(new Event.Finish());
        assertThat(visit.step()).as("it does not go unconfirmed").isInstanceOf(Step.ConfirmLeaving.class);
        happens(new Event.Back());
        happens(new Event.NotedReference());
        assertThat(visit.step()).isEqualTo(new Step.Attract());
        assertThat(effects).containsExactly(new Effect.Wipe());
    }

    @Test
    void a_printer_that_cannot_be_reached_leaves_the_reference_on_the_screen() {
        happens(new Event.DevicesChanged(Set.of()));
        handIn();
        assertThat(effects).singleElement().isInstanceOf(Effect.Print.class);
        happens(new Event.PrintEnded(visit.terminal().tickets(), new PrintOutcome.Unreachable("unplugged")));
        assertThat(visit.step()).isEqualTo(new Step.ReferenceOnScreen(handedIn(), Step.WhyNotPrinted.UNREACHABLE));
    }

    @Test
    void an_answer_is_never_thrown_away_without_asking() {
        beginReport();
        happens(new Event.Answered("problem", Optional.of(new Answer.Text("light"))));
        happens(new Event.StartOver());
        assertThat(visit.step()).isInstanceOf(Step.ConfirmLeaving.class);
        happens(new Event.Back());
        assertThat(visit.draft().orElseThrow().answers().get("problem")).contains(new Answer.Text("light"));
        happens(new Event.StartOver());
        happens(new Event.ConfirmedLeaving());
        assertThat(visit.step()).isEqualTo(new Step.Home());
        assertThat(visit.draft()).isEmpty();
    }

    private void assertThatItIsAskedWhereTheApplicationStands() {
        assertThat(effects)
                .singleElement()
                .isInstanceOfSatisfying(
                        Effect.Ask.class,
                        ask -> assertThat(ask.asked())
                                .isEqualTo(new Step.Asked.Status(reference.value(), code.value())));
    }

    @Test
    void scanning_a_receipt_at_the_home_screen_asks_where_the_application_stands() {
        scan(new QrContent(reference, code).text());
        assertThatItIsAskedWhereTheApplicationStands();
        StatusView view =
                new StatusView(reference, "street-problem", StatusView.Code.PENDING, List.of(), Optional.empty());
        happens(new Event.Replied(visit.terminal().tickets(), new Reply.Status(view)));
        assertThat(visit.step()).isEqualTo(new Step.Status(view));
    }

    @Test
    void scanning_something_else_says_that_it_is_no_receipt() {
        scan("4006381333931");
        assertThat(visit.step()).isEqualTo(new Step.Failed(Problem.NOT_A_RECEIPT, Optional.empty()));
    }

    @Test
    void a_code_is_awaited_where_a_receipt_means_something_and_nowhere_else() {
        assertThat(visit.awaitsCode()).as("home").isTrue();
        happens(new Event.AskedForHelp());
        assertThat(visit.awaitsCode()).as("help over home").isTrue();
        happens(new Event.Back());
        happens(new Event.ChoseLookUp());
        assertThat(visit.awaitsCode()).as("look-up").isTrue();
        happens(new Event.Back());
        beginReport();
        assertThat(visit.awaitsCode()).as("questions").isFalse();
        happens(new Event.Finish());
        happens(new Event.ConfirmedLeaving());
        assertThat(visit.step()).isEqualTo(new Step.Attract());
        assertThat(visit.awaitsCode()).as("the invitation").isTrue();
        happens(new Event.Touched());
        assertThat(visit.awaitsCode()).as("languages").isTrue();
        happens(new Event.Back());
        happens(new Event.Closed(true));
        assertThat(visit.awaitsCode()).as("out of service").isFalse();
    }

    @Test
    void a_receipt_scanned_before_anything_is_touched_is_answered_in_the_language_of_the_greeting() {
        for (Language language : bundle.languages()) {
            happens(new Event.Finish());
            while (!Greeting.at(visit.terminal().now(), bundle).language().equals(language)) {
                waits(Duration.ofSeconds(1));
            }
            scan(new QrContent(reference, code).text());
            assertThatItIsAskedWhereTheApplicationStands();
            assertThat(visit.language()).isEqualTo(language.tag());
        }
    }

    @Test
    void from_what_was_scanned_first_back_leads_to_the_first_page() {
        happens(new Event.Finish());
        scan("4006381333931");
        assertThat(visit.step()).isEqualTo(new Step.Failed(Problem.NOT_A_RECEIPT, Optional.empty()));
        happens(new Event.Back());
        assertThat(visit.step()).isEqualTo(new Step.Home());
    }

    @Test
    void what_was_scanned_first_and_left_times_out_to_the_first_screen() {
        happens(new Event.Finish());
        scan(new QrContent(reference, code).text());
        waits(Policy.USUAL.idle().plus(Policy.USUAL.warning()).plus(Duration.ofMinutes(5)));
        assertThat(visit.step()).isEqualTo(new Step.Attract());
        assertThat(effects).contains(new Effect.Wipe());
    }

    @Test
    void a_code_scanned_while_questions_are_answered_means_nothing() {
        beginReport();
        Step before = visit.step();
        scan(new QrContent(reference, code).text());
        assertThat(visit.step()).isEqualTo(before);
        assertThat(effects).isEmpty();
    }

    @Test
    void a_mistyped_reference_is_found_before_anybody_is_asked() {
        happens(new Event.ChoseLookUp());
        char wrong = reference.value().charAt(0) == 'A' ? 'B' : 'A';
        happens(new Event.TypedLookUp(wrong + reference.value().substring(1), code.value()));
        happens(new Event.Next());
        assertThat(effects).isEmpty();
        assertThat(visit.step())
                .isInstanceOfSatisfying(
                        Step.LookUpEntry.class,
                        entry -> assertThat(entry.fault())
                                .contains(new Step.EntryFault(
                                        Step.EntryFault.Part.REFERENCE, Typed.Why.CHECK_CHARACTER)));
    }

    @Test
    void a_card_answers_the_question_and_the_debt_is_looked_up() {
        open("tax-debt");
        happens(new Event.Next());
        assertThat(visit.step()).isInstanceOf(Step.Identify.class);
        happens(new Event.CardWasRead(
                new CardRead.Read(new CardData("3B00", Optional.empty(), Optional.of("4820113377")))));
        assertThat(effects)
                .singleElement()
                .isInstanceOfSatisfying(
                        Effect.Ask.class,
                        ask -> assertThat(ask.inputs().get("taxpayerNumber")).contains(new Answer.Text("4820113377")));
    }

    @Test
    void a_typed_number_of_the_wrong_form_leads_to_its_question_with_the_fault() {
        open("tax-debt");
        happens(new Event.Next());
        happens(new Event.TypedIdentifier("12"));
        happens(new Event.Next());
        assertThat(visit.step()).isInstanceOf(Step.Questions.class);
        assertThat(effects).isEmpty();
    }

    @Test
    void a_card_that_cannot_be_read_is_told_and_can_be_tried_again() {
        open("tax-debt");
        happens(new Event.Next());
        happens(new Event.CardWasRead(new CardRead.Unreadable("no file")));
        assertThat(visit.step()).isEqualTo(new Step.Identify("tax-debt", "", Optional.of(Problem.CARD_UNREADABLE)));
    }

    @Test
    void a_service_that_needs_the_network_does_not_begin_without_it() {
        happens(new Event.NetworkChanged(false));
        open("tax-debt");
        happens(new Event.Next());
        assertThat(visit.step()).isInstanceOf(Step.ServicePage.class);
        assertThat(Fitness.obstacles(visit.terminal(), visit.service().orElseThrow()))
                .contains(new Obstacle.NoNetwork());
    }

    @Test
    void a_form_is_filled_in_and_handed_in_without_the_network() {
        happens(new Event.NetworkChanged(false));
        handIn();
        assertThat(visit.step()).isInstanceOf(Step.Receipt.class);
    }

    @Test
    void a_failed_question_can_be_asked_again() {
        open("council-resolutions");
        happens(new Event.Next());
        happens(new Event.Replied(visit.terminal().tickets(), new Reply.Failed(Problem.TIMEOUT)));
        assertThat(visit.step()).isInstanceOf(Step.Failed.class);
        happens(new Event.TriedAgain());
        assertThat(effects).singleElement().isInstanceOf(Effect.Ask.class);
        assertThat(visit.step()).isInstanceOf(Step.Waiting.class);
    }

    @Test
    void an_answer_that_comes_while_help_is_read_is_there_when_help_is_closed() {
        open("council-resolutions");
        happens(new Event.Next());
        long ticket = visit.terminal().tickets();
        happens(new Event.AskedForHelp());
        happens(new Event.Replied(ticket, new Reply.Failed(Problem.SERVER)));
        assertThat(visit.step()).isInstanceOf(Step.Help.class);
        happens(new Event.Back());
        assertThat(visit.step()).isInstanceOf(Step.Failed.class);
    }

    @Test
    void the_warning_comes_after_the_idle_time_and_lasts_at_least_twenty_seconds() {
        waits(Policy.USUAL.idle());
        assertThat(visit.step()).isInstanceOf(Step.StillThere.class);
        waits(Duration.ofSeconds(20));
        assertThat(visit.step()).isInstanceOf(Step.StillThere.class);
        waits(Duration.ofSeconds(20));
        assertThat(visit.step()).isEqualTo(new Step.Attract());
        assertThat(effects).containsExactly(new Effect.Wipe());
    }

    @Test
    void a_touch_extends_the_visit_more_than_ten_times() {
        for (int time = 0; time < 15; time++) {
            waits(Policy.USUAL.idle());
            assertThat(visit.step()).isInstanceOf(Step.StillThere.class);
            happens(new Event.Touched());
            assertThat(visit.step()).isEqualTo(new Step.Home());
        }
    }

    @Test
    void typing_is_not_being_idle() {
        beginReport();
        for (int letter = 0; letter < 20; letter++) {
            waits(Policy.USUAL.idle().dividedBy(2));
            happens(new Event.Touched());
        }
        assertThat(visit.step()).isInstanceOf(Step.Questions.class);
    }

    @Test
    void reading_a_long_page_is_not_being_idle() {
        open("free-legal-advice");
        happens(new Event.AskedForInformation());
        waits(Policy.USUAL.idle().plusSeconds(20));
        assertThat(visit.step()).isInstanceOf(Step.Information.class);
    }

    @Test
    void a_lost_presence_signal_brings_the_warning_forward() {
        happens(new Event.Presence(false));
        waits(Policy.USUAL.afterLeaving().plusSeconds(1));
        assertThat(visit.step()).isInstanceOf(Step.StillThere.class);
    }

    @Test
    void new_content_waits_until_the_visit_is_over() {
        beginReport();
        Bundle newer = new Bundle(
                bundle.id(),
                "next",
                bundle.languages(),
                bundle.defaultLanguage(),
                bundle.catalogue(),
                bundle.texts(),
                bundle.theme(),
                "hash");
        happens(new Event.BundleActivated(newer));
        assertThat(visit.terminal().bundle()).contains(bundle);
        happens(new Event.Finish());
        assertThat(visit.terminal().bundle()).contains(newer);
    }

    @Test
    void a_technicians_key_ends_the_visit_and_wipes_it() {
        beginReport();
        happens(new Event.Answered("problem", Optional.of(new Answer.Text("light"))));
        happens(new Event.ServiceMode(true));
        assertThat(visit.step()).isEqualTo(new Step.OutOfService(Step.OutOfService.Why.BEING_SERVICED));
        assertThat(visit.draft()).isEmpty();
        assertThat(effects).containsExactly(new Effect.Wipe(), new Effect.Audit(Technician.byKey(), Fact.BEGAN));
        happens(new Event.Tick(visit.terminal().now().plus(BeingServiced.TELLING)));
        assertThat(visit.step()).isEqualTo(new Step.Technician());
        happens(new Event.ServiceMode(false));
        assertThat(visit.step()).isEqualTo(new Step.Attract());
    }

    @Test
    void without_content_the_terminal_is_out_of_service() {
        assertThat(Visit.atRest(Terminal.starting(ZoneOffset.UTC, Policy.USUAL, MONDAY_MORNING))
                        .step())
                .isEqualTo(new Step.OutOfService(Step.OutOfService.Why.NO_CONTENT));
    }

    private void happens(Event event) {
        Turn turn = visit.on(event);
        visit = turn.visit();
        effects = turn.effects();
    }

    private void waits(Duration time) {
        Instant end = visit.terminal().now().plus(time);
        List<Effect> all = new ArrayList<>();
        while (visit.terminal().now().isBefore(end)) {
            happens(new Event.Tick(visit.terminal().now().plusSeconds(1)));
            all.addAll(effects);
        }
        effects = all;
    }

    private void open(String service) {
        happens(new Event.Searched("x"));
        happens(new Event.Found("x", List.of(service)));
        happens(new Event.ChoseService(service));
    }

    private void beginReport() {
        open("street-problem");
        happens(new Event.Next());
    }

    private List<String> answerReport(Map<String, Answer> answers) {
        beginReport();
        List<String> pages = new ArrayList<>();
        while (visit.step() instanceof Step.Questions questions) {
            pages.add(questions.page());
            answers.forEach((property, answer) -> happens(new Event.Answered(property, Optional.of(answer))));
            happens(new Event.Next());
            assertThat(pages).hasSizeLessThan(30);
        }
        return pages;
    }

    private void handIn() {
        answerReport(REPORT);
        happens(new Event.Next());
        happens(new Event.Kept(visit.terminal().tickets(), handedIn()));
    }

    private HandedIn handedIn() {
        return new HandedIn("street-problem", reference, code, MONDAY_MORNING);
    }

    private void scan(String text) {
        happens(new Event.ScannedBarcode(new Barcode(Symbology.QR_CODE, text)));
    }
}
