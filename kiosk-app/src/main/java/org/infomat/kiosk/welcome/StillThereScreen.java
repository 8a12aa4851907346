package org.infomat.kiosk.welcome;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.infomat.kiosk.screen.Action;
import org.infomat.kiosk.screen.KeptPage;
import org.infomat.kiosk.screen.LocalWords;
import org.infomat.kiosk.screen.Page;
import org.infomat.kiosk.screen.Screen;
import org.infomat.kiosk.screen.widget.Icon;
import org.infomat.kiosk.screen.widget.Phrase;
import org.infomat.kiosk.screen.widget.WrapLabel;
import org.infomat.kiosk.visit.Event;
import org.infomat.kiosk.visit.Step;
import org.infomat.kiosk.visit.Visit;

/// "Are you still there?", with the seconds that are left. It covers what the person had entered: somebody else may be
/// looking by now.
final class StillThereScreen implements Screen<Step.StillThere> {
    private final Consumer<Event> events;
    private final KeptPage<LocalWords> kept = new KeptPage<>();
    private Optional<WrapLabel> countdown = Optional.empty();

    StillThereScreen(Consumer<Event> events) {
        this.events = events;
    }

    @Override
    public Page page(Visit visit, Step.StillThere step, LocalWords words) {
        Phrase left = left(visit, step, words);
        Page page = kept.page(words, () -> build(left, words));
        countdown.filter(label -> !label.phrase().equals(left)).ifPresent(label -> label.setPhrase(left));
        return page;
    }

    @Override
    public void wipe() {
        kept.forget();
        countdown = Optional.empty();
    }

    private Page build(Phrase left, LocalWords words) {
        WrapLabel seconds = new WrapLabel(left, "lead").centred();
        countdown = Optional.of(seconds);
        return Page.titled(words, words.phrase("still-there.title"))
                .centred()
                .withoutBack()
                .withoutStartOver()
                .finishSays(words.phrase("still-there.finish"))
                .with(
                        new Icon("clock", "picture"),
                        new WrapLabel(words.phrase("still-there.text"), "strong").centred(),
                        seconds)
                .main(new Action(words.phrase("still-there.stay"), "check", () -> events.accept(new Event.Touched())));
    }

    private static Phrase left(Visit visit, Step.StillThere step, LocalWords words) {
        long seconds = Duration.between(visit.terminal().now(), step.until())
                .plusMillis(999)
                .toSeconds();
        return words.phrase("still-there.seconds", Map.of("seconds", Math.max(0, seconds)));
    }
}
