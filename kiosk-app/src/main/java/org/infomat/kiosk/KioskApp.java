package org.infomat.kiosk;

import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import javafx.application.Platform;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.infomat.content.Bundle;
import org.infomat.content.BundleException;
import org.infomat.content.text.Language;
import org.infomat.kiosk.panel.DevicePanel;
import org.infomat.kiosk.screen.HeadlessScreen;
import org.infomat.kiosk.screen.LocalWords;
import org.infomat.kiosk.screen.Stages;
import org.infomat.kiosk.update.ContentShelf;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/// Starts a terminal. Toolkit and context start side by side: both take their time, and a person is waiting.
public final class KioskApp {
    private static final Logger LOG = LoggerFactory.getLogger(KioskApp.class);

    /// What the log says when the first screen has been painted; whoever measures the start waits for it.
    public static final String FIRST_SCREEN = "First screen";

    /// The exit code by which a technician's restart is told from an end: whoever supervises the kiosk starts it again.
    public static final int RESTART = 3;

    private static final double WINDOW_EDGES = 60;

    private KioskApp() {}

    public static void main(String[] arguments) {
        long launched = System.nanoTime();
        try {
            KioskArguments told = KioskArguments.parse(List.of(arguments));
            run(told, launched);
        } catch (IllegalArgumentException e) {
            refuse(e);
        } catch (CompletionException e) {
            if (e.getCause() instanceof IllegalArgumentException refusal) {
                refuse(refusal);
            }
            fail(e);
        } catch (RuntimeException e) {
            fail(e);
        }
    }

    private static void refuse(IllegalArgumentException refusal) {
        System.err.println(refusal.getMessage());
        System.exit(2);
    }

    /// The toolkit's thread would keep a terminal alive that has no screen: it ends, and whoever supervises it sees so.
    private static void fail(RuntimeException failure) {
        LOG.error("The terminal could not start", failure);
        System.exit(1);
    }

    private static void run(KioskArguments told, long launched) {
        CompletableFuture<Void> toolkit = startToolkit();
        Started started = start(told.config(), InstantSource.system());
        toolkit.join();
        Kiosk kiosk = CompletableFuture.supplyAsync(() -> opened(told, started), Platform::runLater)
                .join();
        CompletableFuture<Kiosk> shown = new CompletableFuture<>();
        Platform.runLater(() -> afterFirstPicture(kiosk, launched, shown));
        shown.join();
        if (told.train()) {
            Training.run(kiosk);
            System.exit(0);
        }
    }

    private static Kiosk opened(KioskArguments told, Started started) {
        Kiosk kiosk = new Kiosk(
                started.context(),
                started.bundle(),
                Platform::runLater,
                told.window() ? fitting(told.config()) : 1,
                () -> System.exit(RESTART));
        open(told, kiosk, started.bundle());
        return kiosk;
    }

    /// Starts JavaFX, unless it runs, without waiting for it.
    public static CompletableFuture<Void> startToolkit() {
        CompletableFuture<Void> ready = new CompletableFuture<>();
        Thread.ofPlatform().name("toolkit-start").start(() -> {
            try {
                Platform.startup(() -> ready.complete(null));
            } catch (IllegalStateException e) {
                Platform.runLater(() -> ready.complete(null)); // it has been started before
            }
        });
        return ready;
    }

    /// What a kiosk is built from, on whatever thread.
    ///
    /// @param bundle what is shown; empty where it has faults, which the log names
    public record Started(AnnotationConfigApplicationContext context, Optional<Bundle> bundle) {}

    public static Started start(KioskConfig config, InstantSource clock) {
        AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
        context.registerBean(KioskConfig.class, () -> config);
        context.registerBean(InstantSource.class, () -> clock);
        context.register(TerminalConfiguration.class);
        context.refresh();
        return new Started(context, activate(context.getBean(ContentShelf.class), config));
    }

    private static Optional<Bundle> activate(ContentShelf shelf, KioskConfig config) {
        try {
            return Optional.of(shelf.activate(config.content()));
        } catch (BundleException e) {
            LOG.error("{} cannot be shown: {}", config.content(), e.getMessage());
            return Optional.empty();
        }
    }

    /// A panel is taller than most screens on desks: a window shows it as large as fits.
    private static double fitting(KioskConfig config) {
        double tallest = config.screen().orientation() == KioskConfig.Orientation.PORTRAIT ? 1920 : 1080;
        double room = Screen.getPrimary().getVisualBounds().getHeight() - WINDOW_EDGES;
        return HeadlessScreen.isUsed() ? 1 : Math.min(1, room / tallest);
    }

    private static void open(KioskArguments told, Kiosk kiosk, Optional<Bundle> bundle) {
        if (HeadlessScreen.isUsed()) {
            HeadlessScreen.resize(
                    (int) kiosk.scene().getWidth(), (int) kiosk.scene().getHeight());
        }
        if (!told.window()) {
            Stages.openFullScreen(kiosk.scene());
            return;
        }
        Stage stage = Stages.openWindow(kiosk.scene(), told.config().terminal().hall());
        if (told.panel()) {
            bundle.ifPresent(shown -> stage.setX(openPanel(kiosk, shown).getWidth()));
        }
    }

    private static Stage openPanel(Kiosk kiosk, Bundle bundle) {
        Language language = bundle.languages().stream()
                .filter(known ->
                        known.locale().getLanguage().equals(Locale.getDefault().getLanguage()))
                .findFirst()
                .orElse(bundle.languages().getFirst());
        LocalWords words = LocalWords.of(bundle, language);
        Stage stage = Stages.openWindow(
                new DevicePanel(words, kiosk.simulators()).scene(bundle.theme()),
                words.phrase("panel.title").shown());
        stage.setX(0);
        stage.setY(0);
        return stage;
    }

    /// The second pulse of the toolkit comes after the first picture was handed over.
    private static void afterFirstPicture(Kiosk kiosk, long launched, CompletableFuture<Kiosk> shown) {
        Pulses.after(2, () -> {
            LOG.info("{} {} ms after main", FIRST_SCREEN, (System.nanoTime() - launched) / 1_000_000);
            Runtime.getRuntime().addShutdownHook(new Thread(kiosk::close, "kiosk-close"));
            kiosk.start();
            shown.complete(kiosk);
        });
    }
}
