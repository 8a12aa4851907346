package org.infomat.kiosk;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import javafx.application.Platform;
import org.infomat.kiosk.visit.Event;

/// Walks through the screens that people meet first, so that the start-up cache learns their classes.
final class Training {
    private static final List<String> LANGUAGES = List.of("en", "fa", "ru");

    private Training() {}

    static void run(Kiosk kiosk) {
        for (String language : LANGUAGES) {
            for (Event event : walk(language)) {
                kiosk.receive(event);
                painted();
            }
        }
        kiosk.close();
    }

    private static List<Event> walk(String language) {
        return List.of(
                new Event.Touched(),
                new Event.ChoseLanguage(language),
                new Event.Searched("a"),
                new Event.Back(),
                new Event.ChoseLookUp(),
                new Event.TypedLookUp("2", "3"),
                new Event.Next(),
                new Event.Back(),
                new Event.Searched("p"),
                new Event.ChoseService("street-problem"),
                new Event.Next(),
                new Event.Next(),
                new Event.AskedForHelp(),
                new Event.Back(),
                new Event.Finish(),
                new Event.ConfirmedLeaving());
    }

    private static void painted() {
        CompletableFuture<Void> painted = new CompletableFuture<>();
        Platform.runLater(() -> Pulses.after(2, () -> painted.complete(null)));
        painted.join();
    }
}
