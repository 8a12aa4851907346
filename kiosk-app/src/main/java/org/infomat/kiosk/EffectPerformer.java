package org.infomat.kiosk;

import java.util.concurrent.ExecutorService;
import java.util.function.Consumer;
import org.infomat.content.catalogue.Service;
import org.infomat.content.reference.LookUpCode;
import org.infomat.content.reference.Reference;
import org.infomat.device.card.AccessKey;
import org.infomat.device.card.CardRead;
import org.infomat.device.printer.PrintOutcome;
import org.infomat.kiosk.backend.Backend;
import org.infomat.kiosk.backend.Outcome;
import org.infomat.kiosk.dispatch.Dispatch;
import org.infomat.kiosk.dispatch.Happening;
import org.infomat.kiosk.dispatch.Posted;
import org.infomat.kiosk.privacy.Wiping;
import org.infomat.kiosk.update.ContentShelf;
import org.infomat.kiosk.visit.Effect;
import org.infomat.kiosk.visit.Event;
import org.infomat.kiosk.visit.Reply;
import org.infomat.kiosk.visit.Step;

/// Carries effects out on threads of their own: search, outbox, printer and hub may all take their time.
final class EffectPerformer implements Performer {
    /// Prints the receipt of an application on whatever printer the terminal has.
    interface Printing {
        PrintOutcome print(Effect.Print print) throws InterruptedException;
    }

    /// Reads the document that lies on whatever reader the terminal has.
    interface DocumentReader {
        CardRead read(AccessKey key) throws InterruptedException;
    }

    private final ContentShelf shelf;
    private final Counter counter;
    private final Printing printing;
    private final DocumentReader documents;
    private final Backend backend;
    private final Wiping wiping;
    private final Workshop workshop;
    private final CabinetKeeper cabinet;
    private final Dispatch dispatch;
    private final ExecutorService background;

    EffectPerformer(
            ContentShelf shelf,
            Counter counter,
            Printing printing,
            DocumentReader documents,
            Backend backend,
            Wiping wiping,
            Workshop workshop,
            CabinetKeeper cabinet,
            Dispatch dispatch,
            ExecutorService background) {
        this.shelf = shelf;
        this.counter = counter;
        this.printing = printing;
        this.documents = documents;
        this.backend = backend;
        this.wiping = wiping;
        this.workshop = workshop;
        this.cabinet = cabinet;
        this.dispatch = dispatch;
        this.background = background;
    }

    @Override
    public void perform(Effect effect, Consumer<Event> outcome) {
        switch (effect) {
            case Effect.Wipe wipe -> wiping.wipe();
            case Effect.Search search ->
                run(
                        outcome,
                        () -> new Event.Found(
                                search.text(),
                                shelf.find(search.language(), search.text()).stream()
                                        .map(Service::id)
                                        .toList()));
            case Effect.HandIn handIn -> run(outcome, () -> counter.take(handIn));
            case Effect.Print print -> run(outcome, () -> new Event.PrintEnded(print.ticket(), printing.print(print)));
            case Effect.ReadDocument read ->
                run(outcome, () -> new Event.DocumentRead(read.ticket(), documents.read(read.key())));
            case Effect.Recognise recognise ->
                background.execute(() -> workshop.recognise(recognise.card())
                        .ifPresent(technician -> outcome.accept(new Event.Recognised(technician))));
            case Effect.Admit admit ->
                run(
                        outcome,
                        () -> new Event.SignInEnded(admit.asked(), workshop.admit(admit.name(), admit.password())));
            case Effect.Serve serve ->
                run(
                        outcome,
                        () -> new Event.TaskEnded(serve.ticket(), workshop.serve(serve.technician(), serve.task())));
            case Effect.CutShort(var task) -> workshop.cutShort(task);
            case Effect.Audit audit -> background.execute(() -> workshop.record(audit.technician(), audit.fact()));
            case Effect.CallForHelp call ->
                background.execute(() -> dispatch.tell(
                        Happening.HELP_CALLED,
                        posted -> outcome.accept(new Event.CallEnded(call.ticket(), posted == Posted.DELIVERED))));
            case Effect.KeepSealBroken broken -> cabinet.broken();
            case Effect.ReleaseSeal release -> cabinet.released(release.technician());
            case Effect.Ask ask -> run(outcome, () -> new Event.Replied(ask.ticket(), reply(ask)));
        }
    }

    private Reply reply(Effect.Ask ask) throws InterruptedException {
        return switch (ask.asked()) {
            case Step.Asked.Status status ->
                reply(backend.lookUp(new Reference(status.reference()), new LookUpCode(status.code()))
                        .map(Reply.Status::new));
            case Step.Asked.LookUp lookUp ->
                reply(backend.lookUpService(lookUp.service(), ask.inputs()).map(Reply.LookUp::new));
            case Step.Asked.Register register ->
                reply(backend.registerEntries(register.register(), register.query(), register.page())
                        .map(Reply.Register::new));
            case Step.Asked.Entry entry ->
                reply(backend.registerEntry(entry.register(), entry.entry()).map(Reply.Entry::new));
        };
    }

    private static Reply reply(Outcome<? extends Reply> outcome) {
        return switch (outcome) {
            case Outcome.Ok<? extends Reply> ok -> ok.value();
            case Outcome.Failed<? extends Reply> failed ->
                new Reply.Failed(failed.failure().problem());
        };
    }

    private interface Task {
        Event run() throws InterruptedException;
    }

    private void run(Consumer<Event> outcome, Task task) {
        background.execute(() -> {
            try {
                outcome.accept(task.run());
            } catch (InterruptedException e) {
                // The terminal is closing: nobody waits for the outcome.
                Thread.currentThread().interrupt();
            }
        });
    }
}
