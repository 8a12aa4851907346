package org.infomat.kiosk;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import org.infomat.content.Bundle;
import org.infomat.content.theme.Scheme;
import org.infomat.content.theme.Theme;
import org.infomat.kiosk.privacy.Wiping;
import org.infomat.kiosk.screen.Frame;
import org.infomat.kiosk.screen.FrameEvents;
import org.infomat.kiosk.screen.LocalWords;
import org.infomat.kiosk.screen.Page;
import org.infomat.kiosk.screen.Router;
import org.infomat.kiosk.screen.theme.Appearance;
import org.infomat.kiosk.screen.theme.Millimetres;
import org.infomat.kiosk.screen.widget.Note;
import org.infomat.kiosk.screen.widget.Phrase;
import org.infomat.kiosk.technician.Diagnosis;
import org.infomat.kiosk.visit.Event;
import org.infomat.kiosk.visit.Step;
import org.infomat.kiosk.visit.Visit;

/// All screens of a terminal in one frame, and how the present person wants to see them. On the JavaFX thread only.
final class TerminalScreen implements FrameEvents, Wiping.Wipeable {
    /// The edges of a full-HD panel in pixels.
    private static final double LONG = 1920;

    private static final double SHORT = 1080;

    private static final List<Step> FIRST_STEPS = List.of(
            new Step.ChooseLanguage(Optional.empty()),
            new Step.Home(),
            new Step.Results(new Step.Finding.Typed(""), List.of()),
            new Step.LookUpEntry("", "", Optional.empty()));

    private final Consumer<Event> events;
    private final Appearance usual;
    private final Frame frame;
    private final Router router;
    private final boolean simulated;
    private final Scene scene;
    private Appearance appearance;
    private Theme theme;
    private List<Object> noted = List.of();
    private boolean resting;
    private boolean warmed;

    /// @param simulated whether a device of this terminal is simulated, which every screen then says
    /// @param scale how much smaller than on the panel everything is drawn: 1 on a terminal
    TerminalScreen(
            KioskConfig config,
            Theme theme,
            boolean simulated,
            double scale,
            Function<String, Image> pictures,
            Supplier<Diagnosis> diagnosis,
            Consumer<Event> events) {
        this.events = events;
        this.theme = theme;
        this.simulated = simulated;
        usual = Appearance.USUAL.withScheme(scheme(config.screen().theme()));
        appearance = usual;
        Millimetres millimetres = new Millimetres(config.screen().pixelsPerMillimetre() * scale);
        LocalWords without = LocalWords.withoutContent();
        frame = new Frame(millimetres, without, new Phrase(without.language().ownName(), without.locale()), this);
        frame.hall(new Phrase(config.terminal().hall(), Locale.ENGLISH));
        router = new Router(frame, KioskScreens.of(events, millimetres, pictures, diagnosis), without);
        boolean portrait = config.screen().orientation() == KioskConfig.Orientation.PORTRAIT;
        scene = frame.scene((portrait ? SHORT : LONG) * scale, (portrait ? LONG : SHORT) * scale, theme);
        frame.colour(theme, appearance);
    }

    private static Scheme scheme(KioskConfig.Theme configured) {
        return switch (configured) {
            case LIGHT -> Scheme.LIGHT;
            case DARK -> Scheme.DARK;
            case HIGH_CONTRAST -> Scheme.HIGH_CONTRAST;
        };
    }

    Scene scene() {
        return scene;
    }

    void show(Visit visit) {
        visit.terminal()
                .bundle()
                .map(Bundle::theme)
                .filter(other -> !other.equals(theme))
                .ifPresent(other -> {
                    theme = other;
                    frame.colour(theme, appearance);
                });
        note(visit);
        boolean restsNow = visit.step() instanceof Step.Attract;
        if (restsNow && !resting) {
            // Not at every wipe: whoever starts over still needs the larger text.
            see(usual);
        }
        router.show(visit);
        resting = restsNow;
        if (resting && !warmed) {
            warmed = true;
            FIRST_STEPS.forEach(step -> Platform.runLater(() -> warm(visit, step)));
        }
    }

    /// Builds a page that people come to first, so that the first touch is answered as quickly as the tenth. Left alone
    /// once
    /// somebody is there.
    private void warm(Visit visit, Step step) {
        if (resting) {
            router.warm(
                    new Visit(visit.terminal(), visit.language(), step, List.of(), Optional.empty(), visit.lastSign()));
        }
    }

    /// The page that is shown, for what it says aloud.
    Optional<Page> page() {
        return router.shown();
    }

    /// Remarks that hold for every screen. They are redrawn only when they change.
    private void note(Visit visit) {
        boolean offline = !visit.terminal().conditions().network();
        List<Object> now = List.of(simulated, offline, visit.language());
        if (now.equals(noted) || visit.terminal().bundle().isEmpty()) {
            return;
        }
        noted = now;
        LocalWords words = router.words(visit);
        List<Note> notes = new ArrayList<>();
        if (simulated) {
            notes.add(new Note(Note.Kind.INFO, words.phrase("notice.simulated")));
        }
        if (offline) {
            notes.add(new Note(Note.Kind.WARN, words.phrase("notice.offline")));
        }
        frame.notices(notes);
    }

    @Override
    public void wipe() {
        router.wipe();
        warmed = false;
    }

    @Override
    public void back() {
        events.accept(new Event.Back());
    }

    @Override
    public void finish() {
        events.accept(new Event.Finish());
    }

    @Override
    public void startOver() {
        events.accept(new Event.StartOver());
    }

    @Override
    public void help() {
        events.accept(new Event.AskedForHelp());
    }

    @Override
    public void language() {
        events.accept(new Event.AskedForLanguages());
    }

    @Override
    public void activity() {
        events.accept(new Event.Touched());
    }

    @Override
    public void largerText() {
        see(appearance.withLargerText(!appearance.largerText()));
    }

    @Override
    public void contrast() {
        see(appearance.withScheme(
                switch (appearance.scheme()) {
                    case LIGHT -> Scheme.HIGH_CONTRAST;
                    case HIGH_CONTRAST -> Scheme.DARK;
                    case DARK -> Scheme.LIGHT;
                }));
    }

    @Override
    public void signIn() {
        events.accept(new Event.AskedToSignIn());
    }

    private void see(Appearance wanted) {
        if (!wanted.equals(appearance)) {
            appearance = wanted;
            frame.colour(theme, appearance);
        }
    }

    /// A picture from its bytes.
    static Image picture(byte[] bytes) {
        return new Image(new ByteArrayInputStream(bytes));
    }
}
