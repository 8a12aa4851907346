package org.infomat.kiosk;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.stream.Collectors;
import javafx.scene.Scene;
import org.infomat.content.Bundle;
import org.infomat.content.catalogue.NeededDevice;
import org.infomat.content.theme.Theme;
import org.infomat.device.DeviceId;
import org.infomat.device.Drivers;
import org.infomat.device.printer.PrintOutcome;
import org.infomat.device.simulated.Simulator;
import org.infomat.kiosk.access.Access;
import org.infomat.kiosk.audit.AuditLog;
import org.infomat.kiosk.backend.HttpBackend;
import org.infomat.kiosk.backend.HubWatch;
import org.infomat.kiosk.backend.Reachability;
import org.infomat.kiosk.cabinet.SealFile;
import org.infomat.kiosk.dispatch.Dispatch;
import org.infomat.kiosk.durable.LatestFiles;
import org.infomat.kiosk.hardware.Awaiting;
import org.infomat.kiosk.hardware.DeviceListing;
import org.infomat.kiosk.hardware.DeviceReport;
import org.infomat.kiosk.hardware.DeviceSocket;
import org.infomat.kiosk.hardware.DevicesConfig;
import org.infomat.kiosk.hardware.DevicesFile;
import org.infomat.kiosk.hardware.Hardware;
import org.infomat.kiosk.hardware.TerminalDrivers;
import org.infomat.kiosk.hardware.usage.UsageBook;
import org.infomat.kiosk.identity.TerminalKey;
import org.infomat.kiosk.machine.RecentLog;
import org.infomat.kiosk.outbox.Outbox;
import org.infomat.kiosk.outbox.OutboxSender;
import org.infomat.kiosk.privacy.Wiping;
import org.infomat.kiosk.receipt.ReceiptComposer;
import org.infomat.kiosk.receipt.TrialReceipts;
import org.infomat.kiosk.screen.Page;
import org.infomat.kiosk.servicing.Task;
import org.infomat.kiosk.stick.StickWriter;
import org.infomat.kiosk.stick.Sticks;
import org.infomat.kiosk.update.ContentShelf;
import org.infomat.kiosk.visit.Effect;
import org.infomat.kiosk.visit.Event;
import org.infomat.kiosk.visit.GuideLights;
import org.infomat.kiosk.visit.Terminal;
import org.infomat.kiosk.visit.Visit;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/// A whole terminal, put together and alive: screens, devices, outbox, and the line to the hub.
public final class Kiosk implements AutoCloseable {
    /// Of a megabyte each at most.
    private static final int RECORDINGS = 20;

    private final KioskConfig config;
    private final AnnotationConfigApplicationContext context;
    private final Hardware hardware;
    private final CabinetKeeper cabinet;
    private final TerminalScreen screen;
    private final Conductor conductor;
    private final Pulse pulse;
    private final AuditWatch auditWatch;
    private final Diagnosing diagnosing;
    private final Runnable restart;
    private final Watches watches = new Watches();
    /// The terminal of the latest visit, for what works beside the visit.
    private volatile Terminal terminal;

    /// To be called on the toolkit's thread, with a context that is refreshed. Nothing moves before `start`.
    ///
    /// @param bundle what is shown; empty where it could not be read
    /// @param scale how much smaller than on the panel everything is drawn: 1 on a terminal
    /// @param restart ends the program so that its supervisor starts it again
    public Kiosk(
            AnnotationConfigApplicationContext context,
            Optional<Bundle> bundle,
            Executor toolkit,
            double scale,
            Runnable restart) {
        this.context = context;
        this.restart = restart;
        config = context.getBean(KioskConfig.class);
        InstantSource clock = context.getBean(InstantSource.class);
        Drivers drivers = context.getBean(Drivers.class);
        DevicesConfig devices = DevicesConfig.read(config.devices(), drivers);
        cabinet = new CabinetKeeper(
                new SealFile(config.data().resolve("seal")),
                context.getBean(AuditLog.class),
                context.getBean(Dispatch.class)::tell);
        hardware = new Hardware(
                devices,
                drivers,
                new DeviceEvents(this::receive, this::working, cabinet::sensed),
                UsageBook.in(config.data().resolve("devices/usage.txt"), clock),
                clock);
        auditWatch = new AuditWatch(context.getBean(AuditLog.class), clock);
        diagnosing = new Diagnosing(
                hardware,
                context.getBean(Outbox.class),
                context.getBean(Reachability.class),
                context.getBean(RecentLog.class),
                auditWatch,
                context.getBean(Dispatch.class),
                context.getBean(TerminalKey.class).fingerprint(),
                config.data());
        screen = new TerminalScreen(
                config,
                bundle.map(Bundle::theme).orElseGet(Theme::standard),
                hardware.reports().stream().anyMatch(DeviceReport::simulated),
                scale,
                name -> TerminalScreen.picture(
                        context.getBean(ContentShelf.class).media(name)),
                diagnosing::latest,
                this::receive);
        terminal = Terminal.starting(
                config.terminal().timeZone(), config.waiting().policy(), clock.instant(), cabinet.seal());
        Visit first = Visit.atRest(terminal);
        conductor = new Conductor(first, toolkit, this::show, performer());
        pulse = new Pulse(clock, () -> diagnosing.gather(terminal), this::receive);
        bundle.ifPresent(shown -> receive(new Event.BundleActivated(shown)));
        show(first);
    }

    private void show(Visit visit) {
        terminal = visit.terminal();
        screen.show(visit);
        hardware.light(GuideLights.of(visit));
        hardware.expectCodes(awaited(visit));
    }

    private static Awaiting awaited(Visit visit) {
        if (!visit.awaitsCode()) {
            return Awaiting.NOBODY;
        }
        return visit.atRest() ? Awaiting.WHOEVER_COMES : Awaiting.SOMEBODY;
    }

    private EffectPerformer performer() {
        return new EffectPerformer(
                context.getBean(ContentShelf.class),
                context.getBean(Counter.class),
                this::print,
                hardware::read,
                context.getBean(HttpBackend.class),
                new Wiping(List.of(screen)),
                workshop(),
                cabinet,
                context.getBean(Dispatch.class),
                context.getBean(ExecutorService.class));
    }

    private Workshop workshop() {
        return new Workshop(
                context.getBean(Access.class),
                context.getBean(AuditLog.class),
                new TaskWork(
                        hardware,
                        context.getBean(Outbox.class),
                        auditWatch,
                        trials(),
                        attaching(),
                        recordings(),
                        reports(),
                        restart));
    }

    private AttachingWork attaching() {
        return new AttachingWork(
                hardware,
                TerminalDrivers.finder(),
                new DevicesFile(
                        config.devices(), context.getBean(Drivers.class), context.getBean(InstantSource.class)));
    }

    private RecordingWork recordings() {
        return new RecordingWork(
                hardware,
                new LatestFiles(config.data().resolve("recordings"), RECORDINGS),
                context.getBean(InstantSource.class),
                Task.RecordSession.LASTS);
    }

    private TrialWork trials() {
        InstantSource clock = context.getBean(InstantSource.class);
        return new TrialWork(
                hardware,
                () -> new TrialReceipts(
                        terminal.bundle().orElseThrow(), config.terminal().timeZone(), clock),
                config.sound().loudspeakers());
    }

    private ReportDesk reports() {
        ReportMaker maker = new ReportMaker(
                config.terminal(),
                hardware,
                () -> diagnosing.look(terminal),
                context.getBean(AuditLog.class),
                auditWatch,
                context.getBean(TerminalKey.class),
                context.getBean(ExecutorService.class),
                context.getBean(InstantSource.class));
        return new ReportDesk(maker, new StickWriter(new Sticks()), context.getBean(Dispatch.class));
    }

    /// Opens the devices, begins to send what waits in the outbox, and lets time pass. Best after the first picture.
    public void start() {
        hardware.start();
        DeviceSocket.start(
                        config.data().resolve(DeviceSocket.NAME),
                        () -> DeviceListing.of(hardware).toString())
                .ifPresent(watches::keep);
        context.getBean(ExecutorService.class).execute(auditWatch::verify);
        watches.keep(context.getBean(OutboxSender.class).start());
        watches.keep(context.getBean(Dispatch.class).start());
        HubWatch watch =
                new HubWatch(context.getBean(HttpBackend.class), new HubEvents(this::receive), new SecureRandom());
        watches.keep(watch.start());
        Reachability reachability = context.getBean(Reachability.class);
        reachability.whenChanged(() -> {
            boolean online = reachability.state().isOnline();
            receive(new Event.NetworkChanged(online));
            if (online) {
                context.getBean(Outbox.class).hurry();
                context.getBean(Dispatch.class).hurry();
            }
        });
        pulse.start();
    }

    /// May be called from any thread.
    public void receive(Event event) {
        conductor.receive(event);
    }

    /// The visit now; on the toolkit's thread.
    public Visit visit() {
        return conductor.visit();
    }

    public Scene scene() {
        return screen.scene();
    }

    /// What the screen says aloud, in reading order; on the toolkit's thread.
    public List<String> script() {
        return screen.page().map(Page::script).orElseGet(List::of);
    }

    /// The simulators behind simulated devices.
    public Map<DeviceId, Simulator> simulators() {
        return hardware.simulators();
    }

    private Set<NeededDevice> working() {
        return hardware.working().stream()
                .map(Needed::of)
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
    }

    private PrintOutcome print(Effect.Print print) throws InterruptedException {
        Terminal now = terminal;
        ReceiptComposer composer = new ReceiptComposer(
                now.bundle().orElseThrow(), config.terminal().timeZone());
        return hardware.print(composer.compose(
                print.language(), print.handedIn(), !now.conditions().network()));
    }

    @Override
    public void close() {
        pulse.close();
        watches.close();
        hardware.close();
        cabinet.close();
        context.close();
    }
}
