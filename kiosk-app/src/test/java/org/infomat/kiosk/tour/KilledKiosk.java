package org.infomat.kiosk.tour;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import javafx.animation.AnimationTimer;
import org.infomat.content.Bundle;
import org.infomat.content.catalogue.Service;
import org.infomat.device.printer.simulated.VirtualPrinter;
import org.infomat.kiosk.Kiosk;
import org.infomat.kiosk.KioskApp;
import org.infomat.kiosk.KioskArguments;
import org.infomat.kiosk.outbox.Outbox;
import org.infomat.kiosk.outbox.OutboxReport;
import org.infomat.kiosk.screen.LocalWords;
import org.infomat.kiosk.visit.HandedIn;
import org.infomat.kiosk.visit.Step;

/// A whole kiosk as a process of its own, to be killed: its screens, outbox, line to the hub and simulated devices, as
/// the product starts them. Somebody applies at it by touch without end. What that person sees goes to standard output.
final class KilledKiosk {
    /// In place of the first application's number: nobody comes, all that waits is sent, and the kiosk ends.
    static final int ONLY_SEND = -1;

    static final String READY = "READY";
    static final String HANDING_IN = "HANDING-IN ";
    static final String RECEIVED = "RECEIVED ";
    static final String SENT = "SENT, set aside: ";

    /// The form with the fewest questions of those that need no identification.
    private static final String SERVICE = "street-problem";
    /// The answer that carries the number of an application to the hub.
    static final String STREET = "Street ";

    /// Drawing takes most of the time where there is no graphics processor: the same screens, drawn small.
    private static final double SCALE = 0.3;

    private final FileOutputStream out = new FileOutputStream(FileDescriptor.out);
    private final Kiosk kiosk;
    private final Visitor visitor;
    private final VirtualPrinter printer;
    private final Service service;
    private volatile int number;

    private KilledKiosk(Kiosk kiosk, Bundle bundle) throws IOException {
        this.kiosk = kiosk;
        var words = LocalWords.of(bundle, bundle.languages().getFirst());
        var unwritten = new TourRecord.VisitRecord(words.language().tag(), "apply");
        visitor = new Visitor(kiosk, seeing -> {}, unwritten, words, new ArrayList<>());
        printer = Tour.simulator(kiosk, VirtualPrinter.class);
        service = bundle.catalogue().service(SERVICE).orElseThrow();
    }

    /// `FIRST-NUMBER KIOSK-ARGUMENT …`
    public static void main(String[] arguments) throws Exception {
        Thread.setDefaultUncaughtExceptionHandler(KilledKiosk::end);
        int first = Integer.parseInt(arguments[0]);
        var told = KioskArguments.parse(List.of(arguments).subList(1, arguments.length));
        CompletableFuture<Void> toolkit = KioskApp.startToolkit();
        KioskApp.Started started = KioskApp.start(told.config(), InstantSource.system());
        toolkit.join();
        var kiosk = Visitor.onToolkit(() -> Tour.shown(started, SCALE));
        var killed = new KilledKiosk(kiosk, started.bundle().orElseThrow());
        killed.say(READY);
        if (first == ONLY_SEND) {
            killed.sendTheRest(started.context().getBean(Outbox.class));
        } else {
            killed.live(first);
        }
    }

    /// Whatever goes wrong in any thread ends the process, which the test notices.
    private static void end(Thread thread, Throwable problem) {
        problem.printStackTrace();
        Runtime.getRuntime().halt(1);
    }

    private void sendTheRest(Outbox outbox) throws InterruptedException, IOException {
        OutboxReport report = outbox.report();
        while (report.outstanding() > report.count(OutboxReport.State.SET_ASIDE)) {
            Thread.sleep(20);
            report = outbox.report();
        }
        say(SENT + report.count(OutboxReport.State.SET_ASIDE));
        System.exit(0);
    }

    private void live(int first) throws TourException, InterruptedException, IOException {
        Visitor.onToolkit(() -> {
            new Eye().start();
            return true;
        });
        visitor.sees(Step.Attract.class);
        visitor.touchWords(visitor.words().language().ownName());
        for (number = first; ; number++) {
            apply();
        }
    }

    private void apply() throws TourException, InterruptedException, IOException {
        visitor.sees(Step.Home.class);
        visitor.touch("home.search");
        visitor.sees(Step.Results.class);
        visitor.type(0, service.title().in(visitor.words().language()));
        visitor.sees(Step.Results.class, results -> results.services().contains(SERVICE));
        visitor.touchWords(service.title().in(visitor.words().language()));
        visitor.touch("service.start");
        visitor.sees(Step.Questions.class);
        visitor.answers(
                service,
                Map.of(
                        "problem", "pothole",
                        "street", STREET + number,
                        "danger", "false",
                        "details", "A hole in the road",
                        "wantsAnswer", "false"));
        visitor.sees(Step.CheckAnswers.class);
        say(HANDING_IN + number);
        visitor.touch("action.hand-in");
        visitor.sees(Step.Receipt.class, receipt -> receipt.printed().isPresent());
        printer.takeReceipts();
        visitor.touch("handed-in.another");
    }

    /// Looks at the screen before each frame is drawn, so that nothing is on it that was not told.
    private final class Eye extends AnimationTimer {
        private int toldOf = ONLY_SEND;

        @Override
        public void handle(long now) {
            if (toldOf != number && kiosk.visit().step() instanceof Step.Receipt receipt && shows(receipt.handedIn())) {
                toldOf = number;
                tell(receipt.handedIn());
            }
        }

        private boolean shows(HandedIn handedIn) {
            return kiosk.script().stream()
                    .map(line -> line.replaceAll("[^0-9A-Z]", ""))
                    .anyMatch(line -> line.endsWith(handedIn.reference().value()));
        }

        private void tell(HandedIn handedIn) {
            try {
                say(RECEIVED + number + " " + handedIn.reference().value() + " "
                        + handedIn.code().value());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /// One write, so that a line is told whole or not at all.
    private void say(String line) throws IOException {
        out.write((line + "\n").getBytes(StandardCharsets.US_ASCII));
    }
}
