package org.infomat.kiosk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.infomat.content.form.Answer;
import org.infomat.content.form.AnswerFault;
import org.infomat.content.form.Answers;
import org.infomat.content.reference.LookUpCode;
import org.infomat.content.reference.QrContent;
import org.infomat.content.reference.Reference;
import org.infomat.content.text.Language;
import org.infomat.device.scanner.Barcode;
import org.infomat.device.scanner.Symbology;
import org.infomat.kiosk.screen.LocalWords;
import org.infomat.kiosk.screen.Page;
import org.infomat.kiosk.screen.Screens;
import org.infomat.kiosk.screen.widget.TouchTarget;
import org.infomat.kiosk.visit.Availability;
import org.infomat.kiosk.visit.Conditions;
import org.infomat.kiosk.visit.DocumentEntry;
import org.infomat.kiosk.visit.Event;
import org.infomat.kiosk.visit.Greeting;
import org.infomat.kiosk.visit.PrintedDate;
import org.infomat.kiosk.visit.Step;
import org.infomat.kiosk.visit.Visit;
import org.junit.jupiter.api.Test;

/// What touching and typing on a screen tells the visit.
class ScreenEventsTest {
    private static final String PASSPORT = "foreign-passport";

    private static Step.Questions question(String page, AnswerFault... faults) {
        return new Step.Questions(PASSPORT, page, List.of(faults), false);
    }

    @Test
    void a_touched_service_is_opened() {
        try (VisitOnScreen screen = VisitOnScreen.in("en")) {
            screen.show(screen.samples.at(new Step.Results(new Step.Finding.Category("taxes"), List.of("tax-debt"))))
                    .touch("Tax debt. See whether you owe any tax, how much, and until when.");
            assertThat(screen.events).containsExactly(new Event.ChoseService("tax-debt"));
            assertThat(screen.step()).isEqualTo(new Step.ServicePage("tax-debt"));
        }
    }

    @Test
    void typing_on_the_keyboard_of_the_screen_searches_at_each_letter_and_keeps_the_field() {
        try (VisitOnScreen screen = VisitOnScreen.in("en")) {
            screen.show(screen.samples.at(new Step.Home()))
                    .touch("Search for a service. Type a word, for example “passport”.");
            Page page = screen.page();
            screen.touch("t").touch("a").touch("x");
            assertThat(screen.events)
                    .containsExactly(
                            new Event.Searched(""),
                            new Event.Searched("t"),
                            new Event.Searched("ta"),
                            new Event.Searched("tax"));
            assertThat(screen.page()).isSameAs(page);
            screen.receive(new Event.Found("tax", List.of("tax-debt")));
            assertThat(screen.page()).isSameAs(page);
            assertThat(screen.shows("1 service found")).isTrue();
            screen.receive(new Event.Found("tax", List.of()));
            assertThat(screen.shows("Nothing was found for “tax”.")).isTrue();
        }
    }

    @Test
    void typing_on_the_persian_keyboard_fills_the_answer() {
        try (VisitOnScreen screen = VisitOnScreen.in("fa")) {
            screen.show(screen.samples.at(question("birth-place")))
                    .touch("ت")
                    .touch("ب")
                    .touch("ر");
            assertThat(screen.events.getLast())
                    .isEqualTo(new Event.Answered("birthPlace", Optional.of(new Answer.Text("تبر"))));
        }
    }

    @Test
    void an_answer_given_earlier_is_not_replaced_by_the_next_letter() {
        try (VisitOnScreen screen = VisitOnScreen.in("en")) {
            screen.show(screen.samples.with(
                    question("birth-place"), Answers.none().with("birthPlace", "Bak"), SampleVisits.everythingWorks()));
            screen.touch("u");
            assertThat(screen.events)
                    .containsExactly(new Event.Answered("birthPlace", Optional.of(new Answer.Text("Baku"))));
        }
    }

    @Test
    void a_fault_goes_when_the_answer_changes_and_the_page_stays() {
        try (VisitOnScreen screen = VisitOnScreen.in("en")) {
            screen.show(screen.samples.at(question("family-name", new AnswerFault("familyName", "pattern", Map.of()))));
            Page page = screen.page();
            assertThat(screen.shows("A name has letters only.")).isTrue();
            screen.touch("a");
            assertThat(screen.shows("A name has letters only.")).isFalse();
            assertThat(screen.page()).isSameAs(page);
        }
    }

    @Test
    void a_day_of_the_persian_calendar_becomes_the_same_day_for_everybody() {
        try (VisitOnScreen screen = VisitOnScreen.in("fa")) {
            screen.show(screen.samples.at(question("birth-date")));
            screen.touch("۱").touch("۳");
            assertThat(screen.events.getLast())
                    .isInstanceOfSatisfying(
                            Event.Answered.class,
                            answered -> assertThat(answered.value()).isPresent());
            screen.touch("ماه را انتخاب کنید")
                    .touch("خرداد")
                    .touch("۱")
                    .touch("۳")
                    .touch("۶")
                    .touch("۳");
            assertThat(screen.events.getLast())
                    .isEqualTo(new Event.Answered("birthDate", Optional.of(new Answer.Text("1984-06-03"))));
        }
    }

    @Test
    void choosing_yes_or_an_option_answers() {
        try (VisitOnScreen screen = VisitOnScreen.in("en")) {
            screen.show(screen.samples.at(question("earlier-passport"))).touch("Yes");
            screen.show(screen.samples.at(question("applicant"))).touch("For my child under 18");
            assertThat(screen.events)
                    .containsExactly(
                            new Event.Answered("earlierPassport", Optional.of(new Answer.YesNo(true))),
                            new Event.Answered("applicant", Optional.of(new Answer.Text("child"))));
        }
    }

    @Test
    void change_beside_an_answer_leads_to_its_page() {
        try (VisitOnScreen screen = VisitOnScreen.in("en")) {
            screen.show(screen.samples.with(
                            new Step.CheckAnswers(PASSPORT, Optional.empty()),
                            screen.samples.passport(),
                            SampleVisits.everythingWorks()))
                    .touch("Change: Date of birth");
            assertThat(screen.events).containsExactly(new Event.ChangeAnswer("birth-date"));
            assertThat(screen.step()).isEqualTo(new Step.Questions(PASSPORT, "birth-date", List.of(), true));
        }
    }

    @Test
    void a_service_that_cannot_be_used_says_why_and_does_not_start() {
        try (VisitOnScreen screen = VisitOnScreen.in("en")) {
            Conditions nothing = new Conditions(Set.of(), true, Availability.ALL);
            Visit visit = screen.samples.with(new Step.ServicePage(PASSPORT), Answers.none(), nothing);
            screen.show(visit).touch("Start");
            assertThat(screen.events).isEmpty();
            assertThat(screen.shows("The card reader of this terminal is not working."))
                    .isTrue();
            assertThat(screen.shows("Apply at any passport office")).isTrue();
        }
    }

    @Test
    void the_seconds_count_down_on_the_same_page() {
        try (VisitOnScreen screen = VisitOnScreen.in("en")) {
            screen.show(screen.samples.at(
                    new Step.StillThere(new Step.Home(), SampleVisits.NOW.plus(Duration.ofSeconds(23)))));
            Page page = screen.page();
            assertThat(screen.shows("23 seconds")).isTrue();
            screen.receive(new Event.Tick(SampleVisits.NOW.plusSeconds(1)));
            assertThat(screen.shows("22 seconds")).isTrue();
            assertThat(screen.page()).isSameAs(page);
            screen.touch("Yes, I am here");
            assertThat(screen.step()).isEqualTo(new Step.Home());
        }
    }

    @Test
    void waiting_says_after_five_seconds_what_happens_next() {
        try (VisitOnScreen screen = VisitOnScreen.in("en")) {
            screen.show(screen.samples.at(new Step.Waiting(new Step.Asked.LookUp("tax-debt"), 3)));
            assertThat(screen.shows("longer than usual")).isFalse();
            screen.receive(new Event.Tick(SampleVisits.NOW.plusSeconds(5)));
            assertThat(screen.shows("longer than usual")).isTrue();
        }
    }

    @Test
    void a_language_is_chosen_by_its_own_name_at_once() {
        try (VisitOnScreen screen = VisitOnScreen.in("en")) {
            screen.show(screen.samples.at(new Step.Attract())).touch("فارسی");
            assertThat(screen.events).containsExactly(new Event.ChoseLanguage("fa"));
            assertThat(screen.shows("چه کاری می‌خواهید انجام دهید؟")).isTrue();
        }
    }

    @Test
    void the_invitation_turns_through_sentences_and_languages() {
        try (VisitOnScreen screen = VisitOnScreen.in("en")) {
            screen.show(screen.samples.at(new Step.Attract()));
            Page page = screen.page();
            Set<String> shown = new HashSet<>();
            for (int second = 0; second < 5 * 3 * 6; second += 6) {
                screen.receive(new Event.Tick(SampleVisits.NOW.plusSeconds(second)));
                shown.add(sentence(screen));
            }
            assertThat(shown).hasSize(15);
            assertThat(screen.page()).isSameAs(page);
        }
    }

    @Test
    void a_touch_on_the_invitation_begins_in_the_language_in_which_it_was_read() {
        try (VisitOnScreen screen = VisitOnScreen.in("en")) {
            for (Language language : StarterBundle.get().languages()) {
                LocalWords read = LocalWords.of(StarterBundle.get(), language);
                Instant last = lastSecondIn(language);
                screen.show(screen.samples.at(new Step.Attract()));
                screen.receive(new Event.Tick(last));
                screen.press(read.phrase("attract.touch").spoken());
                // The invitation turns before the finger is lifted.
                screen.receive(new Event.Tick(last.plusSeconds(1)));
                screen.lift();
                assertThat(screen.step()).isEqualTo(new Step.ChooseLanguage(Optional.empty()));
                assertThat(screen.visit().language()).isEqualTo(language.tag());
                assertThat(screen.shows(read.phrase("language.title").shown())).isTrue();
            }
        }
    }

    @Test
    void a_receipt_held_before_the_first_screen_is_asked_about_in_the_language_that_was_read() {
        Random random = new Random(7);
        QrContent receipt = new QrContent(Reference.draw(random), LookUpCode.draw(random));
        try (VisitOnScreen screen = VisitOnScreen.in("en")) {
            for (Language language : StarterBundle.get().languages()) {
                LocalWords read = LocalWords.of(StarterBundle.get(), language);
                screen.show(screen.samples.at(new Step.Attract()));
                screen.receive(new Event.Tick(lastSecondIn(language)));
                screen.receive(new Event.ScannedBarcode(new Barcode(Symbology.QR_CODE, receipt.text())));
                assertThat(screen.step()).isInstanceOf(Step.Waiting.class);
                assertThat(screen.shows(read.phrase("waiting.status").shown())).isTrue();
            }
        }
    }

    @Test
    void a_day_copied_from_a_document_is_shown_in_the_calendar_of_the_language_as_well() {
        try (VisitOnScreen screen = VisitOnScreen.in("fa")) {
            screen.show(screen.samples.at(new Step.DocumentKey(PASSPORT, DocumentEntry.Part.BIRTH, Optional.empty())));
            screen.receive(new Event.EnteredDocumentDate(new PrintedDate("21", 3, "1991")));
            assertThat(screen.shows("۱ فروردین ۱۳۷۰")).isTrue();
            screen.receive(new Event.EnteredDocumentDate(new PrintedDate("22", 3, "1991")));
            assertThat(screen.shows("۲ فروردین ۱۳۷۰")).isTrue();
            // Of two digits nobody knows the century, and of half a date nothing.
            screen.receive(new Event.EnteredDocumentDate(new PrintedDate("22", 3, "91")));
            assertThat(screen.shows("فروردین")).isFalse();
            screen.receive(new Event.EnteredDocumentDate(new PrintedDate("", 3, "1991")));
            assertThat(screen.shows("فروردین")).isFalse();
        }
    }

    private static Instant lastSecondIn(Language language) {
        return Stream.iterate(SampleVisits.NOW, now -> now.plusSeconds(1))
                .filter(now -> greets(now, language) && !greets(now.plusSeconds(1), language))
                .findFirst()
                .orElseThrow();
    }

    private static boolean greets(Instant now, Language language) {
        return Greeting.at(now, StarterBundle.get()).language().equals(language);
    }

    @Test
    void the_first_screen_offers_every_language_at_once() {
        try (VisitOnScreen screen = VisitOnScreen.in("en")) {
            screen.show(screen.samples.at(new Step.Attract()));
            for (Language language : StarterBundle.get().languages()) {
                assertThat(screen.find(node -> node instanceof TouchTarget
                                && language.ownName().equals(node.getAccessibleText())))
                        .as(language.tag())
                        .isPresent();
            }
        }
    }

    @Test
    void start_over_asks_before_answers_are_deleted_and_leads_to_the_first_page() {
        try (VisitOnScreen screen = VisitOnScreen.in("en")) {
            screen.show(screen.samples.with(
                    question("family-name"), screen.samples.passport(), SampleVisits.everythingWorks()));
            screen.touch("Start over");
            assertThat(screen.shows("Do you want to start over?")).isTrue();
            screen.touch("No, go on");
            assertThat(screen.step()).isEqualTo(question("family-name"));
            screen.touch("Start over").touch("Yes, start over");
            assertThat(screen.step()).isEqualTo(new Step.Home());
            assertThat(screen.visit().draft()).isEmpty();
        }
    }

    @Test
    void start_over_is_reached_by_keyboard_and_said_aloud() {
        try (VisitOnScreen screen = VisitOnScreen.in("en")) {
            screen.show(screen.samples.at(new Step.ServicePage("tax-debt")));
            assertThat(screen.page().script()).containsSubsequence("Back", "Start over", "Finish");
            for (int key = 0; key < 30 && !screen.focused().equals("Start over"); key++) {
                screen.key(KeyCode.TAB);
            }
            screen.key(KeyCode.ENTER);
            assertThat(screen.step()).isEqualTo(new Step.Home());
        }
    }

    private static String sentence(VisitOnScreen screen) {
        Node label = screen.find(node -> node.getStyleClass().contains("attract-sentence"))
                .orElseThrow();
        return label.getAccessibleText();
    }

    @Test
    void a_reference_and_a_code_are_typed_together() {
        try (VisitOnScreen screen = VisitOnScreen.in("en")) {
            screen.show(screen.samples.at(new Step.LookUpEntry("", "", Optional.empty())));
            screen.focus("Reference").touch("A").touch("B");
            screen.focus("Look-up code").touch("7");
            assertThat(screen.events.getLast()).isEqualTo(new Event.TypedLookUp("AB", "7"));
        }
    }

    @Test
    void a_register_is_searched_by_enter_or_by_the_button() {
        try (VisitOnScreen screen = VisitOnScreen.in("en")) {
            screen.show(screen.samples.all().get("register"));
            screen.touch("Show previous");
            assertThat(screen.events).containsExactly(new Event.TurnedRegisterPage(0));
        }
    }

    @Test
    void nothing_of_a_visit_is_left_in_any_node_after_its_end() {
        try (VisitOnScreen screen = VisitOnScreen.in("en")) {
            screen.show(screen.samples.with(
                    question("birth-place"),
                    Answers.none().with("birthPlace", "Xanadu"),
                    SampleVisits.everythingWorks()));
            screen.show(screen.samples.with(
                    new Step.CheckAnswers(PASSPORT, Optional.empty()),
                    Answers.none().with("birthPlace", "Xanadu").with("applicant", "adult"),
                    SampleVisits.everythingWorks()));
            assertThat(screen.holdsAnywhere("Xanadu")).isTrue();
            screen.receive(new Event.Finish());
            screen.receive(new Event.ConfirmedLeaving());
            assertThat(screen.step()).isEqualTo(new Step.Attract());
            assertThat(screen.holdsAnywhere("Xanadu")).isFalse();
        }
    }

    @Test
    void a_step_without_a_screen_says_so() {
        try (VisitOnScreen screen = VisitOnScreen.in("en")) {
            assertThat(screen.find(TextField.class::isInstance)).isEmpty();
            assertThatThrownBy(() -> new Screens().page(screen.samples.at(new Step.Home()), screen.words))
                    .hasMessageContaining("Home");
        }
    }
}
