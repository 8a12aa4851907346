package org.infomat.kiosk.technician;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.infomat.kiosk.screen.Action;
import org.infomat.kiosk.screen.KeptPage;
import org.infomat.kiosk.screen.LocalWords;
import org.infomat.kiosk.screen.Page;
import org.infomat.kiosk.screen.Screen;
import org.infomat.kiosk.screen.widget.ErrorNote;
import org.infomat.kiosk.screen.widget.InputKind;
import org.infomat.kiosk.screen.widget.Phrase;
import org.infomat.kiosk.screen.widget.Question;
import org.infomat.kiosk.screen.widget.SecretEntry;
import org.infomat.kiosk.screen.widget.TextEntry;
import org.infomat.kiosk.servicing.Admission;
import org.infomat.kiosk.visit.Event;
import org.infomat.kiosk.visit.Step;
import org.infomat.kiosk.visit.Visit;

/// Name and password of a technician.
final class SignInScreen implements Screen<Step.SignIn> {
    private final Consumer<Event> events;
    private final KeptPage<Object> kept = new KeptPage<>();
    private Optional<Fields> fields = Optional.empty();

    SignInScreen(Consumer<Event> events) {
        this.events = events;
    }

    @Override
    public Page page(Visit visit, Step.SignIn step, LocalWords words) {
        Page page = kept.page(List.of(words, step.since()), () -> build(words, step.since()));
        fields.ifPresent(
                shown -> shown.answer(step.answered(), words, visit.terminal().zone()));
        return page;
    }

    @Override
    public void wipe() {
        kept.forget();
        fields = Optional.empty();
    }

    private Page build(LocalWords words, Instant since) {
        Phrase nameLabel = words.phrase("technician.sign-in.name");
        Phrase passwordLabel = words.phrase("technician.sign-in.password");
        TextEntry name = new TextEntry(InputKind.LATIN, nameLabel, Locale.ENGLISH);
        SecretEntry password = new SecretEntry(passwordLabel);
        // In another language it is still the same signing in.
        fields.filter(before -> before.since().equals(since))
                .flatMap(before -> before.name().value())
                .ifPresent(name::show);
        Fields made = new Fields(since, name, password, new ErrorNote());
        name.onEnter(() -> password.first().requestFocus());
        password.onEnter(() -> give(made));
        fields = Optional.of(made);
        Phrase nothing = Phrase.none(words.locale());
        return Page.titled(words, words.phrase("technician.sign-in"))
                .withoutLeaving()
                .with(
                        made.refusal(),
                        new Question(nameLabel, nothing, name),
                        new Question(passwordLabel, nothing, password))
                .focus(name)
                .main(new Action(words.phrase("technician.sign-in.do"), () -> give(made)));
    }

    private void give(Fields given) {
        String password = given.password().value().orElse("");
        given.password().show("");
        events.accept(new Event.GavePassword(given.name().value().orElse(""), password));
    }

    private record Fields(Instant since, TextEntry name, SecretEntry password, ErrorNote refusal) {
        void answer(Optional<Admission> answered, LocalWords words, ZoneId zone) {
            answered.ifPresentOrElse(given -> refusal.show(words(given, words, zone)), refusal::clear);
        }

        private static Phrase words(Admission given, LocalWords words, ZoneId zone) {
            return switch (given) {
                case Admission.Admitted admitted -> Phrase.none(words.locale());
                case Admission.Refused refused -> words.phrase("technician.sign-in.refused");
                case Admission.Locked(var until) ->
                    words.phrase("technician.sign-in.locked", Map.of("time", words.time(until, zone)));
                case Admission.NobodyKnown nobody -> words.phrase("technician.sign-in.nobody");
            };
        }
    }
}
