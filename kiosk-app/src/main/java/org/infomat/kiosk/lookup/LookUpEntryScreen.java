package org.infomat.kiosk.lookup;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import org.infomat.content.catalogue.NeededDevice;
import org.infomat.kiosk.screen.Action;
import org.infomat.kiosk.screen.KeptPage;
import org.infomat.kiosk.screen.LocalWords;
import org.infomat.kiosk.screen.Page;
import org.infomat.kiosk.screen.Screen;
import org.infomat.kiosk.screen.widget.Columns;
import org.infomat.kiosk.screen.widget.Group;
import org.infomat.kiosk.screen.widget.Icon;
import org.infomat.kiosk.screen.widget.Invitation;
import org.infomat.kiosk.screen.widget.Note;
import org.infomat.kiosk.screen.widget.Phrase;
import org.infomat.kiosk.screen.widget.Question;
import org.infomat.kiosk.screen.widget.TextEntry;
import org.infomat.kiosk.visit.Event;
import org.infomat.kiosk.visit.Step;
import org.infomat.kiosk.visit.Step.EntryFault;
import org.infomat.kiosk.visit.Visit;

/// Reference and code of an application: scanned from the receipt, or typed.
final class LookUpEntryScreen implements Screen<Step.LookUpEntry> {
    private final Consumer<Event> events;
    private final KeptPage<Shown> kept = new KeptPage<>();
    private Optional<Fields> fields = Optional.empty();

    LookUpEntryScreen(Consumer<Event> events) {
        this.events = events;
    }

    @Override
    public Page page(Visit visit, Step.LookUpEntry step, LocalWords words) {
        boolean scanner = visit.terminal().conditions().working().contains(NeededDevice.BARCODE_SCANNER);
        Page page = kept.page(new Shown(scanner, words), () -> build(scanner, words));
        fields.ifPresent(shown -> shown.show(step, words));
        return page;
    }

    @Override
    public void wipe() {
        kept.forget();
        fields = Optional.empty();
    }

    private Page build(boolean scanner, LocalWords words) {
        Fields made = Fields.made(words);
        made.reference().onChange(typed -> tell(made));
        made.code().onChange(typed -> tell(made));
        made.code().onEnter(this::next);
        fields = Optional.of(made);
        return Page.titled(words, words.phrase("lookup.title"))
                .with(new Columns(scan(scanner, words), new Group(made.askReference(), made.askCode())))
                .main(new Action(words.phrase("action.look-up"), this::next));
    }

    private static Node scan(boolean scanner, LocalWords words) {
        return scanner
                ? new Invitation(new Icon("maximize", "picture"), words.phrase("lookup.intro"))
                : new Note(Note.Kind.WARN, words.phrase("lookup.scan.none"));
    }

    private void tell(Fields made) {
        events.accept(new Event.TypedLookUp(
                made.reference().value().orElse(""), made.code().value().orElse("")));
    }

    private void next() {
        events.accept(new Event.Next());
    }

    private record Shown(boolean scanner, LocalWords words) {}

    private record Fields(TextEntry reference, TextEntry code, Question askReference, Question askCode) {
        static Fields made(LocalWords words) {
            Phrase referenceName = words.phrase("receipt.reference");
            Phrase codeName = words.phrase("receipt.code");
            TextEntry reference = TextEntry.code(referenceName, List.of(4, 4, 4, 4));
            TextEntry code = TextEntry.code(codeName, List.of(4, 3));
            return new Fields(
                    reference,
                    code,
                    new Question(referenceName, words.phrase("lookup.reference.help"), reference),
                    new Question(codeName, Phrase.none(words.locale()), code));
        }

        void show(Step.LookUpEntry step, LocalWords words) {
            show(reference, step.reference());
            show(code, step.code());
            show(askReference, EntryFault.Part.REFERENCE, step.fault(), words);
            show(askCode, EntryFault.Part.CODE, step.fault(), words);
        }

        private static void show(TextEntry entry, String typed) {
            if (!entry.value().orElse("").equals(typed.strip())) {
                entry.show(typed);
            }
        }

        private static void show(
                Question question, EntryFault.Part part, Optional<EntryFault> fault, LocalWords words) {
            fault.filter(wrong -> wrong.part() == part)
                    .ifPresentOrElse(
                            wrong -> question.showError(words.phrase(
                                    "lookup.fault." + part + "." + wrong.why().name(), Map.of())),
                            question::clearError);
        }
    }
}
