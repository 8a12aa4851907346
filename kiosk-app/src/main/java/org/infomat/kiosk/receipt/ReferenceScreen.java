package org.infomat.kiosk.receipt;

import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.Node;
import org.infomat.content.catalogue.NeededDevice;
import org.infomat.content.reference.QrContent;
import org.infomat.kiosk.screen.Action;
import org.infomat.kiosk.screen.LocalWords;
import org.infomat.kiosk.screen.Page;
import org.infomat.kiosk.screen.PageScreen;
import org.infomat.kiosk.screen.theme.Millimetres;
import org.infomat.kiosk.screen.widget.Columns;
import org.infomat.kiosk.screen.widget.Note;
import org.infomat.kiosk.screen.widget.QrView;
import org.infomat.kiosk.screen.widget.TouchButton;
import org.infomat.kiosk.screen.widget.WrapLabel;
import org.infomat.kiosk.visit.Event;
import org.infomat.kiosk.visit.HandedIn;
import org.infomat.kiosk.visit.Step;
import org.infomat.kiosk.visit.Visit;

/// No receipt came out: the reference to photograph or write down, and why. It goes only when the person says so.
final class ReferenceScreen extends PageScreen<Step.ReferenceOnScreen> {
    private static final double QR_MM = 100;

    private final Consumer<Event> events;
    private final Millimetres millimetres;

    ReferenceScreen(Consumer<Event> events, Millimetres millimetres) {
        this.events = events;
        this.millimetres = millimetres;
    }

    @Override
    protected Object shows(Visit visit, Step.ReferenceOnScreen step) {
        return new Shown(step, canPrint(visit));
    }

    @Override
    protected Page build(Visit visit, Step.ReferenceOnScreen step, LocalWords words) {
        Page page = Page.titled(words, words.phrase("handed-in.on-screen.title"))
                .withoutBack()
                .with(
                        new Note(
                                Note.Kind.WARN,
                                words.phrase("receipt.why." + step.why().name(), Map.of())),
                        new WrapLabel(words.phrase("receipt.not-printed"), "strong"),
                        new Columns(ReceiptScreen.codes(step.handedIn(), words), qr(step.handedIn(), words)),
                        new WrapLabel(words.phrase("handed-in.keep-code"), "secondary"));
        if (canPrint(visit)) {
            page.with(printAgain(words));
        }
        return page.main(
                new Action(words.phrase("receipt.noted"), "check", () -> events.accept(new Event.NotedReference())));
    }

    private Node qr(HandedIn handedIn, LocalWords words) {
        String content = new QrContent(handedIn.reference(), handedIn.code()).text();
        return new QrView(content, millimetres.px(QR_MM), words.phrase("receipt.scan-here"));
    }

    private Node printAgain(LocalWords words) {
        return new TouchButton(
                        TouchButton.Weight.NORMAL,
                        words.phrase("action.print-again"),
                        () -> events.accept(new Event.PrintAgain()))
                .withIcon("printer");
    }

    private static boolean canPrint(Visit visit) {
        return visit.terminal().conditions().working().contains(NeededDevice.RECEIPT_PRINTER);
    }

    private record Shown(Step.ReferenceOnScreen step, boolean canPrint) {}
}
