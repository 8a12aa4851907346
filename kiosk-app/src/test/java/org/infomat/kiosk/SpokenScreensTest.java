package org.infomat.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.infomat.content.Bundle;
import org.infomat.content.form.AnswerFault;
import org.infomat.kiosk.screen.FxThread;
import org.infomat.kiosk.screen.LocalWords;
import org.infomat.kiosk.visit.Step;
import org.infomat.kiosk.visit.Visit;
import org.junit.jupiter.api.Test;

/// What each screen says, in reading order and in the visit's language.
class SpokenScreensTest {
    private static final Bundle BUNDLE = StarterBundle.get();

    private static List<String> script(String language, Visit visit) {
        LocalWords words = LocalWords.of(BUNDLE, BUNDLE.language(language).orElseThrow());
        return FxThread.call(() -> EveryScreenTest.screens().page(visit, words).script());
    }

    private static Visit sample(String language, String name) {
        return new SampleVisits(BUNDLE, language).all().get(name);
    }

    @Test
    void a_question_is_said_with_its_progress_its_help_what_is_wrong_and_the_answer() {
        assertThat(script("en", sample("en", "question-fault")))
                .containsExactly(
                        "What is the family name?",
                        "Question 2 of 15",
                        "Family name of the person who gets the passport. As it is written on the identity card or the birth"
                                + " certificate.",
                        "A name has letters only. Hyphens, spaces and apostrophes are allowed.",
                        "Məmmədova-Петрова",
                        "Next",
                        "Back",
                        "Start over",
                        "Finish");
    }

    @Test
    void a_label_that_repeats_the_title_is_heard_and_not_shown_while_one_that_says_more_is_both() {
        assertThat(script("en", sample("en", "question-foreign-passport-birth-date")))
                .startsWith("What is the date of birth?", "Question 4 of 15", "Date of birth");
        try (VisitOnScreen screen = VisitOnScreen.in("en")) {
            screen.show(sample("en", "question-foreign-passport-birth-date"));
            assertThat(screen.shows("Date of birth")).isFalse();
            screen.show(sample("en", "question-annual-statement-turnover"));
            assertThat(screen.shows("Turnover of the year, in euros")).isTrue();
            screen.show(sample("en", "question-foreign-passport-parent-consent"));
            assertThat(screen.shows("I and every other person")).isTrue();
        }
    }

    @Test
    void the_same_in_persian_has_persian_digits() {
        SampleVisits samples = new SampleVisits(BUNDLE, "fa");
        AnswerFault fault = new AnswerFault("familyName", "pattern", Map.of());
        Visit visit = samples.with(
                new Step.Questions("foreign-passport", "family-name", List.of(fault), false),
                samples.passport(),
                SampleVisits.everythingWorks());
        assertThat(script("fa", visit)).contains("پرسش ۲ از ۱۵").endsWith("بعدی", "بازگشت", "شروع از نو", "پایان کار");
    }

    @Test
    void home_says_search_first_and_the_topics_last() {
        List<String> said = script("en", sample("en", "home"));
        assertThat(said)
                .startsWith("What would you like to do?", "Search for a service. Type a word, for example “passport”.")
                .containsSubsequence("What is it about?", "Travelling abroad", "By topic", "Taxes and payments");
        assertThat(said.getLast()).isEqualTo("Finish");
    }

    @Test
    void a_service_that_cannot_be_used_says_why_and_what_to_do_before_its_facts_and_offers_no_start() {
        assertThat(script("en", sample("en", "obstacles")))
                .containsSubsequence(
                        "You cannot start here at the moment",
                        "The card reader of this terminal is not working.",
                        "What you can do instead",
                        "Cost: €40.00",
                        "Back")
                .doesNotContain("Start");
    }

    @Test
    void answers_are_said_in_words_with_the_local_calendar() {
        assertThat(script("fa", sample("fa", "check")))
                .anyMatch(said -> said.contains("۱۳ خرداد ۱۳۶۳"))
                .anyMatch(said -> said.contains("برای خودم"));
    }

    @Test
    void a_year_has_no_mark_between_its_digits_and_a_sum_of_money_has() {
        assertThat(script("en", sample("en", "check-failed")))
                .anyMatch(said -> said.endsWith(": 2025"))
                .anyMatch(said -> said.endsWith(": 1,250,000.5"));
    }

    @Test
    void a_terminal_without_content_still_says_that_it_is_out_of_service() {
        Step step = new Step.OutOfService(Step.OutOfService.Why.NO_CONTENT);
        Visit visit = new SampleVisits(BUNDLE, "en").at(step);
        assertThat(FxThread.call(() -> EveryScreenTest.screens()
                        .page(visit, LocalWords.withoutContent())
                        .script()))
                .containsExactly(
                        "This terminal is out of service",
                        "It has no services to offer at the moment.",
                        "Please use another terminal, or ask the staff of the hall.");
    }

    @Test
    void a_reference_is_said_letter_by_letter() {
        List<String> said = script("en", sample("en", "reference"));
        String reference = new SampleVisits(BUNDLE, "en").handedIn().reference().value();
        String first = String.join(" ", reference.substring(0, 4).split(""));
        assertThat(said).anyMatch(line -> line.startsWith("Reference: " + first));
        assertThat(said).contains("The printer is out of paper.", "I have noted the reference");
    }

    @Test
    void a_status_says_the_step_that_is_present_and_what_to_do() {
        assertThat(script("en", sample("en", "status-sendback")))
                .containsSubsequence("Now. Something is missing. 17 March 2026", "What you need to do");
    }

    @Test
    void every_screen_says_something_in_every_language() {
        for (var language : BUNDLE.languages()) {
            new SampleVisits(BUNDLE, language.tag())
                    .all()
                    .forEach((name, visit) -> assertThat(script(language.tag(), visit))
                            .as(name + " in " + language.tag())
                            .isNotEmpty()
                            .noneMatch(String::isBlank)
                            .noneMatch(said -> said.contains("{")));
        }
    }
}
