package org.infomat.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.infomat.content.form.Answer;
import org.infomat.content.form.FormPage;
import org.infomat.kiosk.visit.Event;
import org.infomat.kiosk.visit.Step;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What somebody has begun to enter is there again after help, after another language, and after the warning.
class HalfEnteredTest {
    private static final String PASSPORT = "foreign-passport";

    /// What a person does in the middle of entering something, and comes back from.
    record Interruption(String name, Consumer<VisitOnScreen> happens) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Interruption> interruptions() {
        return Stream.of(
                new Interruption("help", screen -> {
                    screen.receive(new Event.AskedForHelp());
                    screen.receive(new Event.Back());
                }),
                new Interruption("another language", screen -> speak(screen, "ru")),
                new Interruption("another calendar and back", screen -> {
                    speak(screen, "fa");
                    speak(screen, "en");
                }),
                new Interruption("the warning", screen -> {
                    for (int second = 1; !(screen.step() instanceof Step.StillThere); second++) {
                        screen.receive(new Event.Tick(SampleVisits.NOW.plusSeconds(second)));
                    }
                    screen.receive(new Event.Touched());
                }));
    }

    private static void speak(VisitOnScreen screen, String language) {
        screen.receive(new Event.AskedForLanguages());
        screen.receive(new Event.ChoseLanguage(language));
    }

    @ParameterizedTest
    @MethodSource("interruptions")
    void a_day_and_a_month_without_a_year_stay(Interruption interruption) {
        try (VisitOnScreen screen = VisitOnScreen.in("en")) {
            begun(screen);
            interruption.happens().accept(screen);
            assertThat(screen.typed()).containsExactly("13", "");
            assertThat(screen.shows("June") || screen.shows("июнь")).isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("interruptions")
    void a_day_that_does_not_exist_stays_to_be_mended(Interruption interruption) {
        try (VisitOnScreen screen = VisitOnScreen.in("en")) {
            begun(screen);
            screen.type(0, "31");
            screen.type(1, "1984");
            interruption.happens().accept(screen);
            assertThat(screen.typed()).containsExactly("31", "1984");
        }
    }

    @Test
    void a_persian_day_and_month_stay_persian_until_the_year_is_there() {
        try (VisitOnScreen screen = VisitOnScreen.in("fa")) {
            screen.show(screen.samples.at(question(PASSPORT, "birth-date")));
            screen.touch("۱").touch("۳").touch("ماه را انتخاب کنید").touch("خرداد");
            speak(screen, "ru");
            assertThat(screen.typed()).containsExactly("13", "");
            assertThat(screen.shows("хордад")).isTrue();
            screen.type(1, "1363");
            assertThat(answer(screen, "birthDate")).contains(new Answer.Text("1984-06-03"));
            speak(screen, "bg");
            assertThat(screen.typed()).containsExactly("3", "1984");
        }
    }

    @Test
    void a_half_date_is_an_answer_that_back_and_start_over_do_not_lose() {
        try (VisitOnScreen screen = VisitOnScreen.in("en")) {
            begun(screen);
            screen.touch("Start over");
            assertThat(screen.step()).isInstanceOf(Step.ConfirmLeaving.class);
            screen.touch("No, go on");
            assertThat(screen.typed()).containsExactly("13", "");
            screen.show(screen.samples.with(
                    new Step.CheckAnswers(PASSPORT, Optional.empty()),
                    screen.visit().draft().orElseThrow().answers(),
                    SampleVisits.everythingWorks()));
            assertThat(screen.shows("Not answered")).isTrue();
            screen.receive(new Event.ChangeAnswer("birth-date"));
            assertThat(screen.typed()).containsExactly("13", "");
        }
    }

    @Test
    void a_half_date_is_refused_and_gone_with_the_visit() {
        try (VisitOnScreen screen = VisitOnScreen.in("en")) {
            begun(screen);
            screen.receive(new Event.Next());
            assertThat(screen.step())
                    .isInstanceOfSatisfying(
                            Step.Questions.class,
                            questions -> assertThat(questions.faults()).isNotEmpty());
            screen.receive(new Event.Finish());
            screen.receive(new Event.ConfirmedLeaving());
            screen.show(screen.samples.at(question(PASSPORT, "birth-date")));
            assertThat(screen.typed()).containsExactly("", "");
        }
    }

    @ParameterizedTest
    @MethodSource("interruptions")
    void what_is_typed_into_any_field_stays(Interruption interruption) {
        try (VisitOnScreen screen = VisitOnScreen.in("en")) {
            for (Step.Questions question : typedQuestions()) {
                screen.show(screen.samples.at(question));
                screen.type(0, "12-");
                interruption.happens().accept(screen);
                assertThat(screen.typed()).as(question.page()).containsExactly("12-");
                speak(screen, "en");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("interruptions")
    void what_is_chosen_stays(Interruption interruption) {
        try (VisitOnScreen screen = VisitOnScreen.in("en")) {
            screen.show(screen.samples.at(question(PASSPORT, "earlier-passport")))
                    .touch("Yes");
            interruption.happens().accept(screen);
            assertThat(screen.find(node -> node.getStyleClass().contains("chosen")))
                    .isPresent();
            assertThat(answer(screen, "earlierPassport")).contains(new Answer.YesNo(true));
        }
    }

    @ParameterizedTest
    @MethodSource("interruptions")
    void half_a_reference_stays(Interruption interruption) {
        try (VisitOnScreen screen = VisitOnScreen.in("en")) {
            screen.show(screen.samples.at(new Step.LookUpEntry("", "", Optional.empty())));
            screen.focus("Reference").touch("A").touch("B");
            interruption.happens().accept(screen);
            assertThat(screen.typed()).containsExactly("AB", "");
        }
    }

    @ParameterizedTest
    @MethodSource("interruptions")
    void words_that_a_register_is_not_searched_for_yet_stay(Interruption interruption) {
        try (VisitOnScreen screen = VisitOnScreen.in("en")) {
            screen.show(screen.samples.all().get("register"));
            screen.type(0, "bridge");
            interruption.happens().accept(screen);
            assertThat(screen.typed()).containsExactly("bridge");
        }
    }

    /// Day and month are there, the year is not.
    private static void begun(VisitOnScreen screen) {
        screen.show(screen.samples.at(question(PASSPORT, "birth-date")));
        screen.touch("1").touch("3").touch("Choose the month").touch("June");
    }

    private static Optional<Answer> answer(VisitOnScreen screen, String property) {
        return screen.visit().draft().orElseThrow().answers().get(property);
    }

    private static List<Step.Questions> typedQuestions() {
        return StarterBundle.get().catalogue().services().values().stream()
                .flatMap(service -> service.form().stream()
                        .flatMap(form -> form.pages().stream())
                        .filter(HalfEnteredTest::isTyped)
                        .map(page -> question(service.id(), page.id())))
                .toList();
    }

    private static boolean isTyped(FormPage page) {
        return page.questions().size() == 1
                && switch (page.questions().getFirst().widget()) {
                    case TEXT, EMAIL, PHONE, IDENTIFIER, NUMBER -> true;
                    case LONG_TEXT, DATE, CHOICE, CHOICES, YES_NO -> false;
                };
    }

    private static Step.Questions question(String service, String page) {
        return new Step.Questions(service, page, List.of(), false);
    }
}
