package org.infomat.kiosk.tour;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Predicate;
import javafx.application.Platform;
import javafx.scene.input.KeyCode;
import org.infomat.content.catalogue.Service;
import org.infomat.content.form.FormPage;
import org.infomat.content.form.Question;
import org.infomat.content.text.Localized;
import org.infomat.kiosk.Kiosk;
import org.infomat.kiosk.Pulses;
import org.infomat.kiosk.screen.LocalWords;
import org.infomat.kiosk.screen.widget.LocalCalendar;
import org.infomat.kiosk.visit.Step;
import org.infomat.kiosk.visit.Visit;

/// Somebody at the terminal: touches words, types, and looks at every screen.
final class Visitor {
    /// What is made of the screens that a visitor looks at.
    interface Look {
        void at(Visitor visitor) throws IOException;
    }

    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final long GLANCE_MILLIS = 20;

    private final Kiosk kiosk;
    private final Hand hand;
    private final Look look;
    private final TourRecord.VisitRecord made;
    private final LocalWords words;
    private final List<Long> touches;

    /// @param touches takes the milliseconds from each touch to the next painted screen
    Visitor(Kiosk kiosk, Look look, TourRecord.VisitRecord made, LocalWords words, List<Long> touches) {
        this.kiosk = kiosk;
        this.hand = new Hand(kiosk.scene());
        this.look = look;
        this.made = made;
        this.words = words;
        this.touches = touches;
    }

    TourRecord.VisitRecord made() {
        return made;
    }

    LocalWords words() {
        return words;
    }

    // What a person does

    void touch(String key) throws TourException, InterruptedException {
        touchWords(words.phrase(key).shown());
    }

    void touchWords(String shown) throws TourException, InterruptedException {
        long patience = System.nanoTime() + PATIENCE.toNanos();
        while (!onToolkit(() -> hand.finds(shown))) {
            if (System.nanoTime() > patience) {
                throw new TourException("there is no '" + shown + "' to touch at " + step());
            }
            Thread.sleep(GLANCE_MILLIS);
        }
        long began = System.nanoTime();
        boolean touched = onToolkit(() -> hand.touch(shown));
        if (!touched) {
            throw new TourException("'" + shown + "' went before it was touched, at " + step());
        }
        painted(1);
        touches.add((System.nanoTime() - began) / 1_000_000);
    }

    void type(int field, String text) throws TourException {
        if (!onToolkit(() -> hand.type(field, text))) {
            throw new TourException("there is no field " + (field + 1) + " to type into at " + step());
        }
    }

    /// Draws a finger over the screen, down to this share of its height.
    void stroke(double share) {
        onToolkit(() -> {
            hand.stroke(share);
            return true;
        });
    }

    void press(KeyCode key) {
        onToolkit(() -> {
            hand.press(key);
            return true;
        });
    }

    /// Waits until something that bears these words can be touched.
    void finds(String key) throws TourException, InterruptedException {
        String shown = words.phrase(key).shown();
        until("'" + shown + "'", visit -> onToolkit(() -> hand.finds(shown)));
    }

    /// Waits without looking.
    void until(String what, Predicate<Visit> as) throws TourException, InterruptedException {
        long patience = System.nanoTime() + PATIENCE.toNanos();
        while (!as.test(visit())) {
            if (System.nanoTime() > patience) {
                throw new TourException("waited for " + what + " and saw " + step());
            }
            Thread.sleep(GLANCE_MILLIS);
        }
    }

    /// The language that the screen is in, by its own name.
    String shownLanguage() {
        Visit now = visit();
        return now.terminal()
                .bundle()
                .flatMap(bundle -> bundle.language(now.language()))
                .orElseThrow()
                .ownName();
    }

    /// Waits for the step, then looks at it.
    <S extends Step> S sees(Class<S> kind) throws TourException, InterruptedException, IOException {
        return sees(kind, step -> true);
    }

    <S extends Step> S sees(Class<S> kind, Predicate<S> as) throws TourException, InterruptedException, IOException {
        long patience = System.nanoTime() + PATIENCE.toNanos();
        while (!(kind.isInstance(step()) && as.test(kind.cast(step())))) {
            if (System.nanoTime() > patience) {
                throw new TourException("waited for " + kind.getSimpleName() + " and saw " + step());
            }
            Thread.sleep(GLANCE_MILLIS);
        }
        look();
        return kind.cast(step());
    }

    /// Looks at what is there now.
    void look() throws IOException {
        look.at(this);
    }

    /// Answers the questions as they come, until something else is asked; each page is looked at as filled in.
    void answers(Service service, Map<String, String> answers) throws TourException, InterruptedException, IOException {
        List<String> pages = new ArrayList<>();
        while (step() instanceof Step.Questions questions) {
            if (pages.contains(questions.page())) {
                throw new TourException("the page '" + questions.page() + "' does not take its answer");
            }
            pages.add(questions.page());
            answer(page(service, questions.page()), answers);
            look();
            touch("action.next");
        }
    }

    private void answer(FormPage page, Map<String, String> answers) throws TourException, InterruptedException {
        int field = 0;
        for (Question question : page.questions()) {
            String answer = answers.get(question.property());
            if (answer != null) {
                answer(question, answer, field);
            }
            field += fields(question);
        }
    }

    private static int fields(Question question) {
        return switch (question.widget()) {
            case CHOICE, CHOICES, YES_NO -> 0;
            case DATE -> 2;
            case TEXT, LONG_TEXT, NUMBER, EMAIL, PHONE, IDENTIFIER -> 1;
        };
    }

    private void answer(Question question, String answer, int field) throws TourException, InterruptedException {
        switch (question.widget()) {
            case CHOICE, CHOICES -> {
                for (String value : answer.split(",", -1)) {
                    touchWords(question.options()
                            .getOrDefault(value, Localized.none())
                            .in(words.language()));
                }
            }
            case YES_NO -> touch(answer.equals("true") ? "action.yes" : "action.no");
            case DATE -> date(LocalDate.parse(answer), field);
            case TEXT, LONG_TEXT, NUMBER, EMAIL, PHONE, IDENTIFIER -> type(field, answer);
        }
    }

    private void date(LocalDate day, int field) throws TourException, InterruptedException {
        LocalCalendar calendar = words.calendar();
        type(field, Integer.toString(calendar.day(day)));
        touch("date.choose-month");
        touchWords(calendar.monthNames().get(calendar.month(day) - 1));
        type(field + 1, Integer.toString(calendar.year(day)));
    }

    private static FormPage page(Service service, String id) {
        return service.form().orElseThrow().pages().stream()
                .filter(page -> page.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    Step step() {
        return onToolkit(kiosk::visit).step();
    }

    Visit visit() {
        return onToolkit(kiosk::visit);
    }

    static void painted(int pulses) {
        CompletableFuture<Void> painted = new CompletableFuture<>();
        Platform.runLater(() -> Pulses.after(pulses, () -> painted.complete(null)));
        painted.join();
    }

    static <T> T onToolkit(Callable<T> task) {
        CompletableFuture<T> done = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                done.complete(task.call());
            } catch (Exception e) {
                // Handed to whoever waits; nothing is lost here.
                done.completeExceptionally(e);
            }
        });
        try {
            return done.join();
        } catch (CompletionException e) {
            throw new IllegalStateException("The toolkit could not do it", e.getCause());
        }
    }
}
