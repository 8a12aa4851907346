package org.infomat.kiosk;

import ch.qos.logback.classic.Level;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.infomat.content.Bundle;
import org.infomat.kiosk.backend.Reachability;
import org.infomat.kiosk.dispatch.Dispatch;
import org.infomat.kiosk.hardware.Hardware;
import org.infomat.kiosk.machine.Computer;
import org.infomat.kiosk.machine.RecentLog;
import org.infomat.kiosk.outbox.Outbox;
import org.infomat.kiosk.outbox.OutboxReport;
import org.infomat.kiosk.servicing.Place;
import org.infomat.kiosk.technician.Diagnosis;
import org.infomat.kiosk.visit.Terminal;

/// Gathers what a technician sees. The gathering reads files and is done elsewhere than on the toolkit's thread.
final class Diagnosing {
    /// Memory changes all the time; a page that told each byte would be drawn all the time.
    private static final long STEP = 100_000_000;

    private final Hardware hardware;
    private final DeviceLines devices;
    private final Outbox outbox;
    private final Reachability reachability;
    private final RecentLog log;
    private final AuditWatch audit;
    private final Dispatch dispatch;
    private final String fingerprint;
    private final Path data;
    private final Computer computer = new Computer();
    private volatile Diagnosis latest = Diagnosis.nothingYet();

    /// @param fingerprint of the terminal's key
    /// @param data the folder whose storage is watched
    Diagnosing(
            Hardware hardware,
            Outbox outbox,
            Reachability reachability,
            RecentLog log,
            AuditWatch audit,
            Dispatch dispatch,
            String fingerprint,
            Path data) {
        this.hardware = hardware;
        devices = new DeviceLines(hardware);
        this.outbox = outbox;
        this.reachability = reachability;
        this.log = log;
        this.audit = audit;
        this.dispatch = dispatch;
        this.fingerprint = fingerprint;
        this.data = data;
    }

    /// Sensors are told as they are now: a technician who presses a button looks for it at once.
    Diagnosis latest() {
        return latest.sensing(devices.sensing());
    }

    /// Looks again while a technician is there; nobody else sees it.
    void gather(Terminal terminal) {
        if (terminal.beingServiced()) {
            latest = look(terminal);
        }
    }

    Diagnosis look(Terminal terminal) {
        return new Diagnosis(
                hardware.reports().stream().map(devices::line).toList(),
                applications(),
                hub(terminal),
                machine(terminal),
                audit.found(),
                new Diagnosis.Reporting(fingerprint, dispatch.waitingReports()),
                lines(),
                Map.of());
    }

    private Diagnosis.Applications applications() {
        OutboxReport report = outbox.report();
        return new Diagnosis.Applications(
                report.items().stream().map(Diagnosing::waiting).toList(),
                report.sent(),
                report.fault().map(Enum::name));
    }

    private static Diagnosis.Waiting waiting(OutboxReport.Item item) {
        return new Diagnosis.Waiting(
                item.id(),
                item.state() == OutboxReport.State.SET_ASIDE,
                item.created(),
                item.attempts(),
                item.lastFailure());
    }

    private Diagnosis.Hub hub(Terminal terminal) {
        Reachability.State state = reachability.state();
        return new Diagnosis.Hub(
                terminal.conditions().network(),
                state.lastSuccess(),
                state.lastCode(),
                state.ahead(),
                state.certificateUntil().map(until -> Diagnosis.Certificate.until(until, terminal.now())));
    }

    private Diagnosis.Machine machine(Terminal terminal) {
        return new Diagnosis.Machine(
                computer.storage(data).map(Diagnosing::room),
                room(computer.program()),
                computer.memory().map(Diagnosing::room),
                computer.temperature(),
                terminal.bundle().map(Diagnosing::content));
    }

    private static Diagnosis.Room room(Computer.Room room) {
        return new Diagnosis.Room(room.used() - room.used() % STEP, room.whole());
    }

    private static Diagnosis.Content content(Bundle bundle) {
        return new Diagnosis.Content(bundle.id(), bundle.version(), bundle.hash());
    }

    private List<Diagnosis.LogLine> lines() {
        return log.lines().stream()
                .map(line -> new Diagnosis.LogLine(line.at(), severity(line.level()), line.source(), line.text()))
                .toList();
    }

    private static Place.Log.Severity severity(Level level) {
        if (level.isGreaterOrEqual(Level.ERROR)) {
            return Place.Log.Severity.ERROR;
        }
        return level.isGreaterOrEqual(Level.WARN) ? Place.Log.Severity.WARN : Place.Log.Severity.INFO;
    }
}
