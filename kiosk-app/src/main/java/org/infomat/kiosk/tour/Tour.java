package org.infomat.kiosk.tour;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import javafx.application.Platform;
import org.infomat.content.Bundle;
import org.infomat.content.text.Language;
import org.infomat.device.card.simulated.CardReaderSimulator;
import org.infomat.device.printer.simulated.VirtualPrinter;
import org.infomat.device.scanner.simulated.ScannerSimulator;
import org.infomat.device.simulated.Lever;
import org.infomat.device.simulated.Simulator;
import org.infomat.kiosk.Kiosk;
import org.infomat.kiosk.KioskApp;
import org.infomat.kiosk.KioskArguments;
import org.infomat.kiosk.KioskConfig;
import org.infomat.kiosk.screen.HeadlessScreen;
import org.infomat.kiosk.screen.LocalWords;
import org.infomat.kiosk.screen.Stages;
import org.infomat.kiosk.tour.TourRecord.Spread;
import org.infomat.kiosk.tour.TourRecord.VisitRecord;
import org.infomat.kiosk.visit.StatusView;

/// Makes the visits of the tour in every language, or in one, and writes what was seen. Needs no display.
public final class Tour {
    private final Kiosk kiosk;
    private final Bundle bundle;
    private final HubProcess hub;
    private final Authority authority;
    private final Album album;
    private final Journeys journeys;
    private final List<VisitRecord> visits = new ArrayList<>();
    private final List<Long> touches = new ArrayList<>();

    private Tour(Kiosk kiosk, Bundle bundle, HubProcess hub, Authority authority, Album album, Journeys journeys) {
        this.kiosk = kiosk;
        this.bundle = bundle;
        this.hub = hub;
        this.authority = authority;
        this.album = album;
        this.journeys = journeys;
    }

    /// `DIR [--language LANG]`. Exits with 1 if a visit did not end as it should, with 2 if the tour could not begin.
    public static void main(String[] arguments) throws InterruptedException {
        int status;
        try {
            status = make(TourArguments.parse(List.of(arguments))) == 0 ? 0 : 1;
        } catch (IOException | IllegalArgumentException e) {
            System.err.println("The tour could not be made: " + e.getMessage());
            status = 2;
        }
        System.exit(status);
    }

    private static int make(TourArguments told) throws IOException, InterruptedException {
        Path data = Files.createTempDirectory("infomat-tour");
        StartMeasurement.Start start = StartMeasurement.median(told.startFlags(), data.resolve("start"));
        CompletableFuture<Void> toolkit = KioskApp.startToolkit();
        Authority authority = new Authority();
        try (HubProcess hub =
                HubProcess.start(Path.of(""), told.hubJar(), data.resolve("hub"), authority.tokenHash())) {
            toolkit.join();
            return run(told, data, hub, authority, start);
        }
    }

    private static int run(
            TourArguments told, Path data, HubProcess hub, Authority authority, StartMeasurement.Start start)
            throws IOException, InterruptedException {
        KioskConfig config = KioskArguments.parse(List.of("--simulated"))
                .config()
                .withHub(new KioskConfig.HubConfig(hub.url(), hub.terminalToken()))
                .withData(data.resolve("kiosk"));
        TourClock clock = new TourClock();
        KioskApp.Started started = KioskApp.start(config, clock);
        Bundle bundle = started.bundle()
                .orElseThrow(() -> new IOException(config.content() + " cannot be shown; the log says why"));
        List<Long> printed = new ArrayList<>();
        try (Kiosk kiosk = Visitor.onToolkit(() -> shown(started, 1))) {
            Album album = new Album(told.folder());
            Journeys journeys = journeys(kiosk, bundle, clock, album, printed);
            Tour tour = new Tour(kiosk, bundle, hub, authority, album, journeys);
            tour.visits(told.languages(bundle));
            return tour.report(start, printed);
        }
    }

    private static Journeys journeys(Kiosk kiosk, Bundle bundle, TourClock clock, Album album, List<Long> printed)
            throws IOException {
        VirtualPrinter printer = simulator(kiosk, VirtualPrinter.class);
        ScannerSimulator scanner = simulator(kiosk, ScannerSimulator.class);
        CardReaderSimulator card = simulator(kiosk, CardReaderSimulator.class);
        Ways ways = new Ways(bundle);
        return new Journeys(
                ways,
                new ApplyingVisits(ways, printer, album, printed),
                new AskingVisits(ways, scanner, card, clock),
                new TechnicianVisit(ways, printer, scanner, card, clock),
                printer,
                card,
                clock);
    }

    static <S extends Simulator> S simulator(Kiosk kiosk, Class<S> kind) throws IOException {
        return kiosk.simulators().values().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .findFirst()
                .orElseThrow(
                        () -> new IOException("devices-simulated.yaml has no device with a " + kind.getSimpleName()));
    }

    /// A terminal in a window, alive; on the toolkit's thread.
    ///
    /// @param scale how much smaller than on the panel everything is drawn
    static Kiosk shown(KioskApp.Started started, double scale) {
        Kiosk kiosk = new Kiosk(started.context(), started.bundle(), Platform::runLater, scale, () -> {});
        if (HeadlessScreen.isUsed()) {
            HeadlessScreen.resize(
                    (int) kiosk.scene().getWidth(), (int) kiosk.scene().getHeight());
        }
        Stages.openWindow(kiosk.scene(), "");
        kiosk.start();
        return kiosk;
    }

    private void visits(List<Language> languages) throws InterruptedException, IOException {
        Map<Language, String> receipts = new LinkedHashMap<>();
        for (Language language : languages) {
            make(
                    language,
                    "apply",
                    visitor -> receipts.put(language, journeys.applying().apply(visitor)));
            make(language, "look-up", visitor -> lookUp(visitor, receipts, StatusView.Code.PENDING));
            make(language, "card", journeys.asking()::card);
            make(language, "document", journeys.asking()::document);
            make(language, "business", journeys.applying()::business);
            make(language, "resolutions", journeys.asking()::resolutions);
            make(language, "paper-out", journeys.applying()::paperOut);
            make(language, "idle", journeys.asking()::idle);
            make(language, "technician", visitor -> journeys.technician().make(visitor, operatorKey()));
        }
        authority.approveAll(hub.url(), journeys.ways().messages());
        for (Language language : languages) {
            make(language, "decided", visitor -> lookUp(visitor, receipts, StatusView.Code.APPROVED));
        }
        hub.stop();
        Map<Language, String> offline = new LinkedHashMap<>();
        for (Language language : languages) {
            make(language, "no-answer", visitor -> journeys.asking().lookUpInVain(visitor, receipt(visitor, receipts)));
            make(language, "offline", visitor -> {
                journeys.waitForNetwork(visitor, false);
                offline.put(language, journeys.applying().apply(visitor));
            });
        }
        hub.startAgain();
        for (Language language : languages) {
            make(language, "after-offline", visitor -> {
                journeys.waitForNetwork(visitor, true);
                lookUp(visitor, offline, StatusView.Code.PENDING);
            });
        }
    }

    private Lever.Toggle operatorKey() throws TourException {
        return kiosk.simulators().values().stream()
                .flatMap(simulator -> simulator.levers().stream())
                .filter(lever -> lever.name().equals("operator-switch"))
                .map(Lever.Toggle.class::cast)
                .findFirst()
                .orElseThrow(() -> new TourException("there is no operator key to turn"));
    }

    private void lookUp(Visitor visitor, Map<Language, String> receipts, StatusView.Code expected)
            throws TourException, InterruptedException, IOException {
        journeys.asking().lookUp(visitor, receipt(visitor, receipts), expected);
    }

    private static String receipt(Visitor visitor, Map<Language, String> receipts) throws TourException {
        String receipt = receipts.get(visitor.words().language());
        if (receipt == null) {
            throw new TourException("there is no receipt to scan");
        }
        return receipt;
    }

    private interface Journey {
        void make(Visitor visitor) throws TourException, InterruptedException, IOException;
    }

    private void make(Language language, String name, Journey journey) throws InterruptedException, IOException {
        VisitRecord made = new VisitRecord(language.tag(), name);
        visits.add(made);
        Visitor visitor = new Visitor(kiosk, new Camera(kiosk, album), made, LocalWords.of(bundle, language), touches);
        try {
            journey.make(visitor);
            made.ended = true;
            System.out.printf("%s: %d screens%n", made.name(), made.steps.size());
        } catch (TourException e) {
            made.problem = String.valueOf(e.getMessage());
            System.out.printf("%s: did not end as it should: %s%n", made.name(), made.problem);
            visitor.look();
            journeys.startAfresh(visitor);
        }
    }

    private int report(StartMeasurement.Start start, List<Long> printed) throws IOException {
        TourRecord.Timings timings = new TourRecord.Timings(
                start.startMillis(),
                start.residentMegabytes(),
                Machine.residentMegabytes(ProcessHandle.current().pid()),
                Spread.of(touches),
                Spread.of(printed));
        album.write(visits, timings);
        long failed = visits.stream().filter(visit -> !visit.ended).count();
        int screens = visits.stream().mapToInt(visit -> visit.steps.size()).sum();
        int receipts = visits.stream().mapToInt(visit -> visit.receipts.size()).sum();
        System.out.printf(
                "First screen %d ms after launch (median of 3); resident %d MB then, %d MB after all visits; touch to"
                        + " paint median %d ms, p95 %d ms of %d; hand in to printed median %d ms of %d%n",
                timings.launchToFirstScreen(),
                timings.residentMegabytesAtStart(),
                timings.residentMegabytesAtEnd(),
                timings.touchToPaint().median(),
                timings.touchToPaint().p95(),
                timings.touchToPaint().count(),
                timings.submitToPrinted().median(),
                timings.submitToPrinted().count());
        System.out.printf("%d visits, %d failed, %d screens, %d receipts%n", visits.size(), failed, screens, receipts);
        return (int) failed;
    }
}
