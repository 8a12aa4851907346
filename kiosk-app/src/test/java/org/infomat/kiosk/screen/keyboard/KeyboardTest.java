package org.infomat.kiosk.screen.keyboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import org.infomat.kiosk.screen.FxThread;
import org.infomat.kiosk.screen.Page;
import org.infomat.kiosk.screen.TestFrame;
import org.infomat.kiosk.screen.widget.InputKind;
import org.infomat.kiosk.screen.widget.LongTextEntry;
import org.infomat.kiosk.screen.widget.Phrase;
import org.infomat.kiosk.screen.widget.Question;
import org.infomat.kiosk.screen.widget.TextEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeyboardTest {

    @ParameterizedTest
    @CsvSource({
        "en, how are you 7",
        "fa, سلام گذرنامه ۷",
        "ru, привет объезд ё",
        "az, şəhər küçə ığ",
        "bg, здравей щъркел"
    })
    void touching_the_keys_types_what_they_show(String language, String text) {
        try (TestFrame screen = TestFrame.portrait(language)) {
            TextEntry entry = open(screen, InputKind.TEXT);
            for (String letter : text.split("")) {
                screen.touch(letter.equals(" ") ? special(screen, "keyboard.space") : screen.named(letter));
            }
            assertThat(entry.value()).contains(text);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fa", "ru", "az", "bg"})
    void every_letter_of_the_alphabet_has_a_key_or_waits_behind_one(String language) {
        String alphabet = switch (language) {
            case "fa" -> "آابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهیئءأؤة۰۱۲۳۴۵۶۷۸۹";
            case "ru" -> "абвгдеёжзийклмнопрстуфхцчшщъыьэюя";
            case "az" -> "abcçdeəfgğhxıijkqlmnoöprsştuüvyz";
            case "bg" -> "абвгдежзийклмнопрстуфхцчшщъьюя";
            default -> "abcdefghijklmnopqrstuvwxyz";
        };
        String typed = letters(KeyboardLayout.read(language)).reduce("", String::concat);
        assertThat(typed.chars().boxed().toList())
                .containsAll(alphabet.chars().boxed().toList());
    }

    @Test
    void shift_makes_one_capital_letter_by_the_rules_of_the_language_and_says_so() {
        try (TestFrame screen = TestFrame.portrait("az")) {
            TextEntry entry = open(screen, InputKind.TEXT);
            List<String> said = new ArrayList<>();
            FxThread.run(() -> screen.frame.keyboard().onAnnounce(phrase -> said.add(phrase.shown())));
            screen.touch(special(screen, "keyboard.shift"));
            screen.touch(screen.named("İ"));
            screen.touch(screen.named("i"));
            assertThat(entry.value()).contains("İi");
            assertThat(said)
                    .containsExactly(
                            screen.words.phrase("keyboard.shift.once").shown(),
                            screen.words.phrase("keyboard.shift.off").shown());
        }
    }

    @Test
    void shift_touched_twice_stays_until_it_is_touched_again() {
        try (TestFrame screen = TestFrame.portrait("ru")) {
            TextEntry entry = open(screen, InputKind.TEXT);
            screen.touch(special(screen, "keyboard.shift"));
            screen.touch(special(screen, "keyboard.shift.once"));
            screen.touch(screen.named("Д"));
            screen.touch(screen.named("А"));
            screen.touch(special(screen, "keyboard.shift.locked"));
            screen.touch(screen.named("а"));
            assertThat(entry.value()).contains("ДАа");
        }
    }

    @Test
    void backspace_and_the_joiner_of_persian_words_work() {
        try (TestFrame screen = TestFrame.portrait("fa")) {
            TextEntry entry = open(screen, InputKind.TEXT);
            for (String letter : List.of("م", "ی", "ش")) {
                screen.touch(screen.named(letter));
            }
            screen.touch(special(screen, "keyboard.backspace"));
            screen.touch(special(screen, "keyboard.zwnj"));
            screen.touch(screen.named("خ"));
            assertThat(entry.value()).contains("می\u200Cخ");
        }
    }

    @Test
    void other_letters_and_signs_are_a_touch_away_and_so_is_the_way_back() {
        try (TestFrame screen = TestFrame.portrait("fa")) {
            TextEntry entry = open(screen, InputKind.TEXT);
            screen.touch(special(screen, "keyboard.language"));
            screen.touch(screen.named("q"));
            screen.touch(special(screen, "keyboard.language"));
            screen.touch(screen.named("پ"));
            screen.touch(special(screen, "keyboard.symbols"));
            screen.touch(screen.named("؟"));
            screen.touch(special(screen, "keyboard.letters"));
            screen.touch(screen.named("چ"));
            assertThat(entry.value()).contains("qپ؟چ");
        }
    }

    @Test
    void a_long_press_offers_relatives_of_a_letter_and_does_not_type_the_letter() throws InterruptedException {
        try (TestFrame screen = TestFrame.portrait("ru")) {
            TextEntry entry = open(screen, InputKind.TEXT);
            Node key = screen.named("ь");
            screen.press(key);
            waitFor(() -> isOffered(screen));
            screen.release();
            Node alternatives = screen.scene.getRoot().lookup(".alternatives");
            screen.touch(((HBox) alternatives).getChildren().getFirst());
            assertThat(entry.value()).contains("ъ");
            assertThat(FxThread.call(alternatives::isVisible)).isFalse();
        }
    }

    @Test
    void an_e_mail_address_a_number_and_a_code_get_keyboards_of_their_own() {
        try (TestFrame screen = TestFrame.portrait("fa")) {
            TextEntry mail = open(screen, InputKind.EMAIL);
            for (String key : List.of("a", "@", "b", ".com")) {
                screen.touch(screen.named(key));
            }
            assertThat(mail.value()).contains("a@b.com");
            TextEntry number = open(screen, InputKind.NUMBER);
            screen.touch(screen.named("۴"));
            screen.touch(screen.named("۲"));
            assertThat(number.value()).contains("42");
            open(screen, InputKind.CODE);
            assertThat(screen.frame.keyboard().layoutName()).isEqualTo("code");
        }
    }

    @Test
    void a_real_keyboard_types_into_the_same_field() {
        try (TestFrame screen = TestFrame.portrait("en")) {
            TextEntry entry = open(screen, InputKind.TEXT);
            for (KeyCode code : List.of(KeyCode.A, KeyCode.DIGIT7, KeyCode.X, KeyCode.BACK_SPACE)) {
                FxThread.run(() -> screen.robot().keyType(code));
            }
            assertThat(FxThread.call(entry::value)).contains("a7");
        }
    }

    @ParameterizedTest
    @CsvSource({"en, true", "fa, true", "ru, false", "fa, false"})
    void the_keyboard_never_covers_the_field(String language, boolean portrait) {
        try (TestFrame screen = portrait ? TestFrame.portrait(language) : TestFrame.landscape(language)) {
            LongTextEntry low = new LongTextEntry(screen.words.phrase("date.day"));
            Page page = Page.titled(screen.words, screen.words.phrase("receipt.title"));
            for (String key : List.of("problem.offline.do", "receipt.keep", "problem.server.do", "receipt.next")) {
                page.with(new Question(
                        screen.words.phrase(key),
                        screen.words.phrase("receipt.keep"),
                        new TextEntry(InputKind.TEXT, screen.words.phrase(key), Locale.ENGLISH)));
            }
            screen.show(page.with(new Question(screen.words.phrase("date.day"), none(), low))
                    .focus(low));
            Bounds field = onScene(low.first());
            assertThat(screen.frame.keyboard().isVisible()).isTrue();
            assertThat(field.getMaxY())
                    .isLessThanOrEqualTo(onScene(screen.frame.keyboard()).getMinY());
            assertThat(field.getMinY()).isGreaterThanOrEqualTo(screen.scene.getHeight() * 0.09);
        }
    }

    @Test
    void keys_leave_the_focus_in_the_field_and_another_control_sends_the_keyboard_away() {
        try (TestFrame screen = TestFrame.portrait("en")) {
            TextEntry entry = open(screen, InputKind.TEXT);
            screen.touch(screen.named("a"));
            assertThat(FxThread.call(() -> screen.scene.getFocusOwner())).isSameAs(entry.first());
            screen.touch(special(screen, "keyboard.hide"));
            assertThat(screen.frame.keyboard().isVisible()).isFalse();
        }
    }

    private static TextEntry open(TestFrame screen, InputKind kind) {
        TextEntry entry = new TextEntry(kind, screen.words.phrase("date.day"), screen.words.locale());
        Question question = new Question(screen.words.phrase("date.day"), none(), entry);
        screen.show(Page.titled(screen.words, screen.words.phrase("receipt.title"))
                .with(question)
                .focus(entry));
        assertThat(entry.first()).isInstanceOf(TextField.class);
        return entry;
    }

    private static Node special(TestFrame screen, String key) {
        return screen.named(screen.words.phrase(key).spoken());
    }

    private static Stream<String> letters(KeyboardLayout layout) {
        return layout.rows().stream().flatMap(List::stream).flatMap(key -> switch (key) {
            case Key.Letter letter -> Stream.concat(Stream.of(letter.text()), letter.alternatives().stream());
            case Key.Special special -> Stream.empty();
        });
    }

    private static boolean isOffered(TestFrame screen) {
        return FxThread.call(() -> {
            screen.settle();
            return screen.scene.getRoot().lookup(".alternatives").isVisible();
        });
    }

    private static void waitFor(BooleanSupplier condition) throws InterruptedException {
        for (int i = 0; i < 300 && !condition.getAsBoolean(); i++) {
            Thread.sleep(10); // a long press takes real time
        }
        assertThat(condition.getAsBoolean()).isTrue();
    }

    private static Bounds onScene(Node node) {
        return FxThread.call(() -> node.localToScene(node.getLayoutBounds()));
    }

    private static Phrase none() {
        return Phrase.none(Locale.ROOT);
    }
}
