package org.infomat.kiosk.screen.widget;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.infomat.kiosk.screen.FxThread;
import org.infomat.kiosk.screen.Page;
import org.infomat.kiosk.screen.TestFrame;
import org.infomat.kiosk.screen.TestWords;
import org.junit.jupiter.api.Test;

class EntryTest {

    private final Words persian = TestWords.in("fa");
    private final Words english = TestWords.in("en");

    @Test
    void a_number_typed_in_persian_digits_is_the_same_number() {
        FxThread.run(() -> {
            TextEntry entry = new TextEntry(InputKind.NUMBER, persian.phrase("date.day"), persian.locale());
            field(entry).setText("۱۴۰۴");
            assertThat(entry.value()).contains("1404");
            entry.show("25");
            assertThat(field(entry).getText()).isEqualTo("۲۵");
        });
    }

    @Test
    void words_keep_the_digits_that_were_typed() {
        FxThread.run(() -> {
            TextEntry entry = new TextEntry(InputKind.TEXT, persian.phrase("date.day"), persian.locale());
            field(entry).setText(" خیابان ۱۲ ");
            assertThat(entry.value()).contains("خیابان ۱۲");
        });
    }

    @Test
    void showing_an_earlier_answer_is_not_reported_as_a_change_but_typing_is() {
        FxThread.run(() -> {
            List<Optional<String>> told = new ArrayList<>();
            TextEntry entry = new TextEntry(InputKind.TEXT, english.phrase("date.day"), Locale.ENGLISH);
            entry.onChange(told::add);
            entry.show("before");
            assertThat(told).isEmpty();
            field(entry).setText("");
            assertThat(told).containsExactly(Optional.empty());
        });
    }

    @Test
    void a_code_is_grouped_while_it_is_typed_and_the_caret_stays_behind_what_was_typed() {
        FxThread.run(() -> {
            TextEntry entry = TextEntry.code(english.phrase("receipt.reference"), List.of(4, 4, 1));
            TextField field = field(entry);
            for (String letter : "7kq4-ab۵".split("")) {
                field.insertText(field.getCaretPosition(), letter);
            }
            assertThat(field.getText()).isEqualTo("7KQ4 AB5");
            assertThat(field.getCaretPosition()).isEqualTo(8);
            assertThat(entry.value()).contains("7KQ4AB5");
            field.insertText(8, "99999");
            assertThat(field.getText()).isEqualTo("7KQ4 AB59 9");
            field.positionCaret(2);
            field.deletePreviousChar();
            assertThat(field.getText()).isEqualTo("7Q4A B599");
            assertThat(field.getCaretPosition()).isEqualTo(1);
        });
    }

    @Test
    void a_choice_is_the_last_one_touched_and_says_so() {
        FxThread.run(() -> {
            ChoiceEntry<Boolean> entry = ChoiceEntry.yesNo(english);
            assertThat(entry.value()).isEmpty();
            touch(entry, 0);
            touch(entry, 1);
            assertThat(entry.value()).contains(false);
            assertThat(entry.spoken()).containsExactly("Yes", "No. Chosen");
        });
    }

    @Test
    void choices_can_be_taken_back_and_keep_the_order_of_the_options() {
        FxThread.run(() -> {
            ChoicesEntry<String> entry = new ChoicesEntry<>(english, List.of(option("a"), option("b"), option("c")));
            touch(entry, 2);
            touch(entry, 0);
            assertThat(entry.value()).contains(List.of("a", "c"));
            touch(entry, 0);
            touch(entry, 2);
            assertThat(entry.value()).isEmpty();
        });
    }

    @Test
    void a_long_text_is_edited_at_the_caret() {
        FxThread.run(() -> {
            LongTextEntry entry = new LongTextEntry(persian.phrase("date.day"));
            Node editor = entry.first();
            type(editor, "سلم");
            press(editor, KeyCode.END);
            press(editor, KeyCode.RIGHT); // no orientation without a scene: forward, and already at the end
            assertThat(entry.value()).contains("سلم");
            press(editor, KeyCode.LEFT);
            type(editor, "ا");
            assertThat(entry.value()).contains("سلام");
            press(editor, KeyCode.END);
            press(editor, KeyCode.ENTER);
            type(editor, "خ");
            press(editor, KeyCode.BACK_SPACE);
            press(editor, KeyCode.BACK_SPACE);
            press(editor, KeyCode.HOME);
            press(editor, KeyCode.DELETE);
            assertThat(entry.value()).contains("لام");
        });
    }

    @Test
    void the_caret_stands_after_the_last_letter_on_the_left_in_persian_and_on_the_right_in_english() {
        try (TestFrame screen = TestFrame.portrait("fa")) {
            LongTextEntry entry = new LongTextEntry(screen.words.phrase("date.day"));
            screen.show(
                    Page.titled(screen.words, screen.words.phrase("date.day")).with(entry));
            Node editor = entry.first();
            double end = FxThread.call(() -> caretAfter(screen, entry, () -> type(editor, "سلام")));
            double start = FxThread.call(() -> caretAfter(screen, entry, () -> press(editor, KeyCode.HOME)));
            assertThat(end).isLessThan(start - 20);
        }
        try (TestFrame screen = TestFrame.portrait("en")) {
            LongTextEntry entry = new LongTextEntry(screen.words.phrase("date.day"));
            screen.show(
                    Page.titled(screen.words, screen.words.phrase("date.day")).with(entry));
            Node editor = entry.first();
            double end = FxThread.call(() -> caretAfter(screen, entry, () -> type(editor, "Hello")));
            double start = FxThread.call(() -> caretAfter(screen, entry, () -> press(editor, KeyCode.HOME)));
            assertThat(end).isGreaterThan(start + 20);
        }
    }

    @Test
    void going_a_line_up_keeps_the_place_in_the_line() {
        try (TestFrame screen = TestFrame.portrait("fa")) {
            LongTextEntry entry = new LongTextEntry(screen.words.phrase("date.day"));
            screen.show(
                    Page.titled(screen.words, screen.words.phrase("date.day")).with(entry));
            FxThread.run(() -> {
                Node editor = entry.first();
                type(editor, "سلام");
                press(editor, KeyCode.ENTER);
                type(editor, "سلام");
                screen.settle();
                press(editor, KeyCode.UP);
                type(editor, "ی");
            });
            assertThat(FxThread.call(entry::value)).contains("سلامی\nسلام");
        }
    }

    /// Where the caret is on the screen, from the left.
    private static double caretAfter(TestFrame screen, LongTextEntry entry, Runnable typed) {
        typed.run();
        screen.settle();
        Node caret = entry.lookup(".caret");
        return caret.localToScene(caret.getBoundsInLocal()).getCenterX();
    }

    @Test
    void a_date_is_complete_when_all_three_parts_are_and_such_a_day_exists() {
        FxThread.run(() -> {
            DateEntry entry = new DateEntry(english, new Gregorian());
            assertThat(entry.value()).isEmpty();
            entry.show(new DateParts("3", 2, ""));
            assertThat(entry.value()).contains(new DateParts("3", 2, ""));
            assertThat(new DateParts("3", 2, "").date(new Gregorian())).isEmpty();
            entry.show(DateParts.of(LocalDate.of(2026, 2, 3), new Gregorian()));
            assertThat(entry.value().flatMap(parts -> parts.date(new Gregorian())))
                    .contains(LocalDate.of(2026, 2, 3));
            ((TextField) entry.first()).setText("30");
            assertThat(entry.value()).contains(new DateParts("30", 2, "2026"));
            assertThat(new DateParts("30", 2, "2026").date(new Gregorian())).isEmpty();
            assertThat(entry.spoken()).containsExactly("Day. 30", "M2", "Year. 2026");
        });
    }

    private static Option<String> option(String value) {
        return new Option<>(value, new Phrase(value, Locale.ENGLISH));
    }

    private static TextField field(TextEntry entry) {
        return (TextField) entry.first();
    }

    private static void touch(Entry<?> entry, int index) {
        ((TouchTarget) entry.getChildrenUnmodifiable().get(index)).fire();
    }

    private static void type(Node node, String text) {
        for (String letter : text.split("")) {
            node.fireEvent(new KeyEvent(KeyEvent.KEY_TYPED, letter, "", KeyCode.UNDEFINED, false, false, false, false));
        }
    }

    private static void press(Node node, KeyCode code) {
        node.fireEvent(
                new KeyEvent(KeyEvent.KEY_PRESSED, KeyEvent.CHAR_UNDEFINED, "", code, false, false, false, false));
    }
}
