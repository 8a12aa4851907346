package org.infomat.kiosk.screen;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.assertj.core.api.SoftAssertions;
import org.infomat.content.text.Language;
import org.infomat.content.theme.Scheme;
import org.infomat.content.theme.Theme;
import org.infomat.kiosk.screen.theme.Appearance;
import org.infomat.kiosk.screen.theme.Millimetres;
import org.infomat.kiosk.screen.widget.Note;
import org.infomat.kiosk.screen.widget.Phrase;
import org.infomat.kiosk.screen.widget.Words;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every widget, in every language, orientation and way of looking.
class GalleryTest {

    record Look(Language language, boolean portrait, Appearance appearance, String name) {
        @Override
        public String toString() {
            return language.tag() + (portrait ? "-portrait-" : "-landscape-") + name;
        }
    }

    static Stream<Look> looks() {
        Appearance usual = new Appearance(Scheme.LIGHT, false, false, true);
        List<Look> looks = new ArrayList<>();
        for (Language language : TestWords.LANGUAGES) {
            looks.add(new Look(language, true, usual, "light"));
            looks.add(new Look(language, false, usual, "light"));
            looks.add(new Look(language, true, usual.withLargerText(true), "large"));
        }
        Language persian = TestWords.language("fa");
        Language russian = TestWords.language("ru");
        looks.add(new Look(persian, true, usual.withScheme(Scheme.DARK), "dark"));
        looks.add(new Look(russian, true, usual.withScheme(Scheme.DARK), "dark"));
        looks.add(new Look(russian, true, usual.withScheme(Scheme.HIGH_CONTRAST), "contrast"));
        looks.add(new Look(persian, false, usual.withScheme(Scheme.HIGH_CONTRAST), "contrast"));
        looks.add(new Look(russian, true, usual.withLowReach(true), "low"));
        looks.add(new Look(persian, true, usual.withLowReach(true), "low"));
        return looks.stream();
    }

    @ParameterizedTest
    @MethodSource("looks")
    void nothing_is_cut_off_or_overlaps_and_every_target_can_be_hit(Look look) {
        SoftAssertions softly = new SoftAssertions();
        FxThread.run(() -> {
            Words words = TestWords.in(look.language());
            Frame frame = new Frame(
                    Millimetres.USUAL, words, new Phrase(look.language().ownName(), words.locale()), new NoEvents());
            Scene scene = frame.scene(look.portrait() ? 1080 : 1920, look.portrait() ? 1920 : 1080, Theme.standard());
            frame.colour(Theme.standard(), look.appearance());
            frame.hall(words.phrase("attract.title"));
            frame.time(words.literal("14:05"));
            frame.notices(List.of(new Note(Note.Kind.WARN, words.phrase("device.simulated"))));
            Stage stage = Stages.openWindow(scene, "");
            for (Map.Entry<String, Page> page : new Gallery(words).pages().entrySet()) {
                frame.show(page.getValue());
                softly.assertThatCode(() -> LayoutCheck.of(scene, Millimetres.USUAL)
                                .passes("gallery-" + look + "-" + page.getKey()))
                        .doesNotThrowAnyException();
            }
            stage.hide();
        });
        softly.assertAll();
    }
}
