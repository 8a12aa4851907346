package org.infomat.kiosk.receipt;

import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.infomat.content.catalogue.Service;
import org.infomat.kiosk.screen.Action;
import org.infomat.kiosk.screen.LocalWords;
import org.infomat.kiosk.screen.Page;
import org.infomat.kiosk.screen.PageScreen;
import org.infomat.kiosk.screen.widget.CodeView;
import org.infomat.kiosk.screen.widget.Columns;
import org.infomat.kiosk.screen.widget.Icon;
import org.infomat.kiosk.screen.widget.Invitation;
import org.infomat.kiosk.screen.widget.Note;
import org.infomat.kiosk.screen.widget.WrapLabel;
import org.infomat.kiosk.visit.Event;
import org.infomat.kiosk.visit.HandedIn;
import org.infomat.kiosk.visit.Step;
import org.infomat.kiosk.visit.Visit;

/// The application is in. The reference stands on the screen while the receipt is printed and until it is taken.
final class ReceiptScreen extends PageScreen<Step.Receipt> {
    private final Consumer<Event> events;

    ReceiptScreen(Consumer<Event> events) {
        this.events = events;
    }

    @Override
    protected Object shows(Visit visit, Step.Receipt step) {
        return new Shown(step, visit.terminal().conditions().network());
    }

    @Override
    protected Page build(Visit visit, Step.Receipt step, LocalWords words) {
        boolean printed = step.printed().isPresent();
        Page page = Page.titled(words, words.phrase("receipt.received"))
                .withoutBack()
                .with(new Columns(printed ? take(words) : printing(words), codes(step.handedIn(), words)));
        visit.service(step.handedIn().serviceId()).ifPresent(service -> next(page, service, words));
        if (!visit.terminal().conditions().network()) {
            page.with(new Note(Note.Kind.INFO, words.phrase("receipt.offline-note")));
        }
        return printed
                ? page.main(new Action(words.phrase("handed-in.another"), () -> events.accept(new Event.Next())))
                : page;
    }

    private static Node printing(LocalWords words) {
        return new Invitation(new Icon("printer", "picture"), words.phrase("receipt.printing"));
    }

    private static Node take(LocalWords words) {
        return new Invitation(new Icon("check-circle", "picture", "good"), words.phrase("receipt.take"));
    }

    /// Under each other, since a group of the reference must not be torn apart.
    static Node codes(HandedIn handedIn, LocalWords words) {
        VBox codes = new VBox(
                new CodeView(
                        words.phrase("receipt.reference"), handedIn.reference().grouped()),
                new CodeView(words.phrase("receipt.code"), handedIn.code().grouped()));
        codes.getStyleClass().addAll("card", "codes");
        return codes;
    }

    private static void next(Page page, Service service, LocalWords words) {
        if (!service.next().isEmpty()) {
            page.with(
                    new WrapLabel(words.phrase("receipt.next"), "heading"),
                    new WrapLabel(words.spokenOf(service, "next", service.next())));
        }
    }

    private record Shown(Step.Receipt step, boolean network) {}
}
