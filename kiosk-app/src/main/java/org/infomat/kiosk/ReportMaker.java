package org.infomat.kiosk;

import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.function.Supplier;
import org.infomat.device.DeviceId;
import org.infomat.device.health.HealthLevel;
import org.infomat.device.health.HealthReport;
import org.infomat.kiosk.audit.AuditLog;
import org.infomat.kiosk.hardware.Hardware;
import org.infomat.kiosk.identity.TerminalKey;
import org.infomat.kiosk.report.Findings;
import org.infomat.kiosk.report.ReportWriter;
import org.infomat.kiosk.report.SignedReport;
import org.infomat.kiosk.technician.Diagnosis;

/// Makes a signed report of the terminal as it is now. Each device is asked how it is first, and the audit log is
/// looked
/// through.
final class ReportMaker implements ReportDesk.Reporter {
    private final KioskConfig.TerminalConfig terminal;
    private final Hardware hardware;
    private final Supplier<Diagnosis> look;
    private final AuditLog audit;
    private final AuditWatch watch;
    private final TerminalKey key;
    private final ExecutorService background;
    private final InstantSource clock;

    /// @param look at the terminal as a technician sees it
    ReportMaker(
            KioskConfig.TerminalConfig terminal,
            Hardware hardware,
            Supplier<Diagnosis> look,
            AuditLog audit,
            AuditWatch watch,
            TerminalKey key,
            ExecutorService background,
            InstantSource clock) {
        this.terminal = terminal;
        this.hardware = hardware;
        this.look = look;
        this.audit = audit;
        this.watch = watch;
        this.key = key;
        this.background = background;
        this.clock = clock;
    }

    @Override
    public SignedReport report() throws IOException, InterruptedException {
        askAllDevices();
        Optional<String> fault = watch.look();
        UUID id = UUID.randomUUID();
        Instant made = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Diagnosis diagnosis = look.get();
        Findings findings = new Findings(
                id,
                terminal.id(),
                terminal.hall(),
                made,
                diagnosis,
                diagnosis.devices().stream().map(this::device).toList(),
                audit.end(),
                fault,
                audit.latest());
        return new SignedReport(id, terminal.id(), made, ReportWriter.write(findings), key);
    }

    private Findings.DeviceFindings device(Diagnosis.DeviceLine line) {
        return new Findings.DeviceFindings(line, hardware.usage(line.id()), hardware.checks(line.id()));
    }

    /// All at once, since one that hangs takes its time.
    private void askAllDevices() throws InterruptedException {
        List<Callable<HealthReport>> questions = hardware.reports().stream()
                .<Callable<HealthReport>>map(report -> () -> ask(report.id()))
                .toList();
        var _ = background.invokeAll(questions);
    }

    private HealthReport ask(DeviceId device) throws InterruptedException {
        return hardware.check(device, HealthLevel.INTERNAL);
    }
}
