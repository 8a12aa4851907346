package org.infomat.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import org.infomat.content.Bundle;
import org.infomat.content.text.Language;
import org.infomat.content.theme.Scheme;
import org.infomat.kiosk.screen.Frame;
import org.infomat.kiosk.screen.FxThread;
import org.infomat.kiosk.screen.LayoutCheck;
import org.infomat.kiosk.screen.LocalWords;
import org.infomat.kiosk.screen.NoEvents;
import org.infomat.kiosk.screen.Router;
import org.infomat.kiosk.screen.Screens;
import org.infomat.kiosk.screen.Stages;
import org.infomat.kiosk.screen.theme.Appearance;
import org.infomat.kiosk.screen.theme.Millimetres;
import org.infomat.kiosk.screen.widget.Phrase;
import org.infomat.kiosk.visit.Step;
import org.infomat.kiosk.visit.Visit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every step in every language and orientation, with the starter bundle: nothing is cut off, nothing overlaps, every
/// target can be hit.
class EveryScreenTest {
    private static final Bundle BUNDLE = StarterBundle.get();

    record Look(String language, boolean portrait, Scheme scheme, boolean larger) {
        String suffix() {
            String way = scheme == Scheme.LIGHT ? "" : "-" + scheme.name().toLowerCase(Locale.ROOT);
            return "-" + language + (portrait ? "-portrait" : "-landscape") + way + (larger ? "-large" : "");
        }

        @Override
        public String toString() {
            return suffix();
        }
    }

    static Stream<Look> looks() {
        List<Look> looks = new ArrayList<>();
        for (Language language : BUNDLE.languages()) {
            looks.add(new Look(language.tag(), true, Scheme.LIGHT, false));
            looks.add(new Look(language.tag(), false, Scheme.LIGHT, false));
        }
        looks.add(new Look("fa", true, Scheme.DARK, false));
        looks.add(new Look("ru", true, Scheme.HIGH_CONTRAST, true));
        return looks.stream();
    }

    @ParameterizedTest
    @MethodSource("looks")
    void every_screen_is_whole_and_can_be_touched(Look look) {
        SampleVisits visits = new SampleVisits(BUNDLE, look.language());
        List<String> problems = new ArrayList<>();
        FxThread.run(() -> {
            LocalWords words = LocalWords.of(BUNDLE, visits.language());
            Frame frame = new Frame(
                    Millimetres.USUAL, words, new Phrase(visits.language().ownName(), words.locale()), new NoEvents());
            Scene scene = frame.scene(look.portrait() ? 1080 : 1920, look.portrait() ? 1920 : 1080, BUNDLE.theme());
            frame.colour(BUNDLE.theme(), new Appearance(look.scheme(), look.larger(), false, true));
            frame.hall(words.phrase("attract.title"));
            Router router = new Router(frame, screens(), words);
            Stage stage = Stages.openWindow(scene, "");
            pictures(visits, look).forEach((name, visit) -> {
                router.show(visit);
                try {
                    LayoutCheck.of(scene, Millimetres.USUAL).passes(name + look.suffix());
                    if (!look.portrait() && isSeenAtOnce(name)) {
                        assertThat(scrolls(scene)).as(name + " scrolls").isFalse();
                    }
                } catch (AssertionError e) {
                    problems.add(String.valueOf(e.getMessage()));
                }
            });
            stage.hide();
        });
        assertThat(problems).isEmpty();
    }

    /// On a wide screen, where height is scarce. A passport asks for so much that its page is longer.
    private static boolean isSeenAtOnce(String name) {
        return name.equals("home") || (name.startsWith("service-") && !name.equals("service-foreign-passport"));
    }

    private static boolean scrolls(Scene scene) {
        return scene.getRoot().lookupAll(".scroller-buttons").stream().anyMatch(EveryScreenTest::isSeen);
    }

    private static boolean isSeen(Node node) {
        return node.isVisible() && (node.getParent() == null || isSeen(node.getParent()));
    }

    /// All questions of all services in two languages with long words and another direction; of one service elsewhere.
    private static Map<String, Visit> pictures(SampleVisits visits, Look look) {
        Map<String, Visit> all = visits.all();
        if (!look.language().equals("fa") && !(look.language().equals("en") && look.portrait())) {
            all.keySet()
                    .removeIf(name -> name.startsWith("technician-colours-") || name.startsWith("technician-touch-"));
        }
        boolean longest = look.portrait()
                && (look.language().equals("fa") || look.language().equals("ru"));
        if (look.scheme() != Scheme.LIGHT) {
            all.keySet().removeIf(name -> name.startsWith("question-") && !name.startsWith("question-fault"));
        } else if (!longest) {
            all.keySet().removeIf(name -> name.startsWith("question-street") || name.startsWith("question-annual"));
        }
        return all;
    }

    @Test
    void every_kind_of_step_has_a_screen_and_a_picture() {
        Set<Class<?>> kinds = new HashSet<>(List.of(Step.class.getPermittedSubclasses()));
        kinds.removeIf(kind -> !kind.isRecord());
        Set<Class<?>> sampled = new HashSet<>();
        new SampleVisits(BUNDLE, "en")
                .all()
                .values()
                .forEach(visit -> sampled.add(visit.step().getClass()));
        assertThat(screens().kinds()).hasSameElementsAs(cast(kinds));
        assertThat(sampled).isEqualTo(kinds);
    }

    @SuppressWarnings("unchecked") // only kinds of step are in it
    private static Set<Class<? extends Step>> cast(Set<Class<?>> kinds) {
        Set<Class<? extends Step>> cast = new HashSet<>();
        kinds.forEach(kind -> cast.add((Class<? extends Step>) kind));
        return cast;
    }

    static Screens screens() {
        return KioskScreens.of(event -> {}, Millimetres.USUAL, file -> new WritableImage(1, 1), SampleDiagnosis::usual);
    }
}
