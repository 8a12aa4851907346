package org.infomat.kiosk.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.infomat.content.text.Language;
import org.infomat.content.text.Texts;
import org.infomat.kiosk.screen.widget.ChoiceEntry;
import org.infomat.kiosk.screen.widget.CodeView;
import org.infomat.kiosk.screen.widget.InfoTable;
import org.infomat.kiosk.screen.widget.Note;
import org.infomat.kiosk.screen.widget.Phrase;
import org.infomat.kiosk.screen.widget.Question;
import org.infomat.kiosk.screen.widget.Row;
import org.infomat.kiosk.screen.widget.RowList;
import org.infomat.kiosk.screen.widget.Timeline;
import org.infomat.kiosk.screen.widget.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageTest {

    private final Words words = TestWords.in("en");

    @Test
    void a_question_is_spoken_in_the_order_in_which_it_is_read_with_its_error_before_the_answers() {
        FxThread.run(() -> {
            ChoiceEntry<Boolean> entry = ChoiceEntry.yesNo(words);
            entry.show(true);
            Question question = new Question(words.literal("Was it stolen?"), words.literal("Or lost."), entry);
            question.showError(words.literal("Please answer this question."));
            Page page = Page.titled(words, words.literal("Your passport"))
                    .step(2, 5)
                    .with(question)
                    .main(new Action(words.literal("Next"), () -> {}));
            assertThat(page.script())
                    .containsExactly(
                            "Your passport",
                            "Step 2 of 5",
                            "Was it stolen? Or lost.",
                            "Please answer this question.",
                            "Yes. Chosen",
                            "No",
                            "Next",
                            "Back",
                            "Start over",
                            "Finish");
            question.clearError();
            assertThat(page.script()).doesNotContain("Please answer this question.");
        });
    }

    @Test
    void rows_facts_steps_and_codes_say_what_they_show() {
        FxThread.run(() -> {
            Row row = new Row("book-open", words.literal("Passport"), words.literal("Apply for one."), () -> {})
                    .withNote(new Note(Note.Kind.WARN, words.literal("Closed now")).bare());
            Page page = Page.titled(words, words.literal("Title"))
                    .with(
                            new RowList(words, List.of(row)),
                            new InfoTable().row("tag", words.literal("Cost"), words.literal("free")),
                            new Timeline(List.of(new Timeline.Step(
                                    Timeline.When.NOW,
                                    words.literal("Being examined"),
                                    words.literal("30 November"),
                                    words.literal("Now")))),
                            new CodeView(words.literal("Reference"), "7KQ4-AB"))
                    .withoutBack()
                    .withoutLeaving();
            assertThat(page.script())
                    .containsExactly(
                            "Title",
                            "Passport. Apply for one. Closed now",
                            "Cost: free",
                            "Now. Being examined. 30 November",
                            "Reference: 7 K Q 4, A B");
        });
    }

    @Test
    void where_a_text_is_spoken_otherwise_the_script_has_what_is_spoken() {
        Language english = new Language("en", "English");
        Words own = new LocalWords(
                new Texts(
                        Map.of(
                                "en",
                                Map.of(
                                        "a",
                                        "Ref.",
                                        "action.back",
                                        "←",
                                        "action.start-over",
                                        "again",
                                        "action.finish",
                                        "x",
                                        "action.more",
                                        "m",
                                        "action.previous",
                                        "p")),
                        Map.of("en", Map.of("a", "Reference", "action.back", "Go back"))),
                english);
        FxThread.run(() -> assertThat(Page.titled(own, own.phrase("a")).script())
                .containsExactly("Reference", "Go back", "again", "x"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fa", "ru", "az", "bg"})
    void every_page_of_the_gallery_has_a_script_without_a_bare_key_in_every_language(String tag) {
        FxThread.run(() -> {
            Words spoken = TestWords.in(tag);
            new Gallery(spoken).pages().forEach((name, page) -> {
                assertThat(page.script()).as(name).hasSizeGreaterThanOrEqualTo(4);
                assertThat(page.script()).as(name).noneMatch(said -> said.matches("[a-z]+(\\.[a-z-]+)+"));
            });
        });
    }

    @Test
    void a_hidden_part_is_silent() {
        FxThread.run(() -> {
            Note note = new Note(Note.Kind.INFO, words.literal("hidden"));
            note.setVisible(false);
            assertThat(Page.titled(words, new Phrase("Title", Locale.ENGLISH))
                            .with(note)
                            .script())
                    .doesNotContain("hidden");
        });
    }
}
