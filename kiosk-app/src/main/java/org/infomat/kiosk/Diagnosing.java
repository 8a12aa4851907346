package org.infomat.kiosk;

import java.util.List;
import java.util.Optional;
import org.infomat.content.catalogue.NeededDevice;
import org.infomat.kiosk.hardware.DeviceReport;
import org.infomat.kiosk.hardware.Hardware;
import org.infomat.kiosk.outbox.Outbox;
import org.infomat.kiosk.outbox.OutboxReport;
import org.infomat.kiosk.technician.Diagnosis;
import org.infomat.kiosk.visit.Terminal;

/// Gathers what a technician sees. The gathering reads files and is done elsewhere than on the toolkit's thread.
final class Diagnosing {
    private static final Diagnosis NOTHING_YET =
            new Diagnosis(List.of(), new Diagnosis.OutboxCounts(0, 0, 0, Optional.empty()), false, Optional.empty());

    private final Hardware hardware;
    private final Outbox outbox;
    private volatile Diagnosis latest = NOTHING_YET;

    Diagnosing(Hardware hardware, Outbox outbox) {
        this.hardware = hardware;
        this.outbox = outbox;
    }

    Diagnosis latest() {
        return latest;
    }

    void gather(Terminal terminal) {
        OutboxReport report = outbox.report();
        latest = new Diagnosis(
                hardware.reports().stream().map(Diagnosing::line).toList(),
                new Diagnosis.OutboxCounts(
                        (int) (report.outstanding() - report.count(OutboxReport.State.SET_ASIDE)),
                        (int) report.sent(),
                        (int) report.count(OutboxReport.State.SET_ASIDE),
                        report.oldest()),
                terminal.conditions().network(),
                terminal.bundle().map(bundle -> bundle.id() + " " + bundle.version()));
    }

    private static Diagnosis.DeviceLine line(DeviceReport report) {
        return new Diagnosis.DeviceLine(
                report.id().value(),
                kind(report),
                report.driver(),
                report.status(),
                report.since(),
                report.simulated());
    }

    private static NeededDevice kind(DeviceReport report) {
        return Needed.of(report.deviceClass());
    }
}
