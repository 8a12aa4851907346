package org.infomat.kiosk;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.infomat.device.Capability;
import org.infomat.device.DeviceDescription;
import org.infomat.device.DeviceId;
import org.infomat.device.DeviceReason;
import org.infomat.device.DeviceState;
import org.infomat.device.DeviceStatus;
import org.infomat.device.recording.Recordable;
import org.infomat.device.signal.Sensor;
import org.infomat.kiosk.servicing.Place;
import org.infomat.kiosk.technician.Diagnosis;

/// A terminal as a technician finds it: something works, something does not, and something waits.
final class SampleDiagnosis {
    private static final long GIGA = 1_000_000_000;

    private SampleDiagnosis() {}

    static Diagnosis usual() {
        return new Diagnosis(
                List.of(
                        device(
                                "printer",
                                "receipt-printer",
                                "escpos",
                                "/dev/ttyUSB0",
                                new DeviceStatus(DeviceState.OFFLINE, DeviceReason.PAPER_OUT, "DLE EOT 4: 0x72")),
                        device("scanner", "barcode-scanner", "simulated-scanner", "", DeviceStatus.ONLINE),
                        device(
                                "card-reader",
                                "card-reader",
                                "pcsc",
                                "",
                                DeviceStatus.of(DeviceState.NO_DEVICE, DeviceReason.UNPLUGGED)),
                        device("cabinet", "signals", "pi4j-signals", "", DeviceStatus.ONLINE),
                        device("camera", "barcode-scanner", "camera-scanner", "", DeviceStatus.ONLINE)),
                applications(),
                new Diagnosis.Hub(
                        false,
                        Optional.of(SampleVisits.NOW.minus(Duration.ofMinutes(34))),
                        "no-connection",
                        Optional.of(Duration.ofSeconds(93)),
                        Optional.of(Diagnosis.Certificate.until(
                                SampleVisits.NOW.plus(Duration.ofDays(21)), SampleVisits.NOW))),
                new Diagnosis.Machine(
                        Optional.of(new Diagnosis.Room(41 * GIGA, 120 * GIGA)),
                        new Diagnosis.Room(GIGA / 5, GIGA / 2),
                        Optional.of(new Diagnosis.Room(3 * GIGA, 8 * GIGA)),
                        Optional.empty(),
                        Optional.of(new Diagnosis.Content("starter", "1.0.0", "9f3a".repeat(16)))),
                new Diagnosis.Audit(
                        214, Optional.of(SampleVisits.NOW.minus(Duration.ofMinutes(2))), Optional.empty(), records()),
                new Diagnosis.Reporting("9f3a 7c21 ".repeat(8).strip(), 1),
                log(),
                Map.of(
                        new DeviceId("cabinet"),
                        List.of(
                                new Diagnosis.Sensing(Sensor.PROXIMITY, true, 3),
                                new Diagnosis.Sensing(Sensor.OPERATOR_SWITCH, true, 1),
                                new Diagnosis.Sensing(Sensor.CABINET_DOOR, false, 2),
                                new Diagnosis.Sensing(Sensor.HEADSET, false, 0),
                                new Diagnosis.Sensing(Sensor.CALL_BUTTON, false, 4))));
    }

    /// The same a moment later, with one line more in the log.
    static Diagnosis withLine(String text) {
        Diagnosis before = usual();
        List<Diagnosis.LogLine> lines = new ArrayList<>(before.log());
        lines.add(new Diagnosis.LogLine(SampleVisits.NOW, Place.Log.Severity.WARN, "Test", text));
        return new Diagnosis(
                before.devices(),
                before.applications(),
                before.hub(),
                before.machine(),
                before.audit(),
                before.reporting(),
                lines,
                before.sensing());
    }

    private static Diagnosis.DeviceLine device(
            String id, String kind, String driver, String port, DeviceStatus status) {
        return new Diagnosis.DeviceLine(
                new DeviceId(id),
                kind,
                driver,
                port,
                status,
                SampleVisits.NOW.minus(Duration.ofMinutes(9)),
                driver.startsWith("simulated"),
                switch (driver) {
                    case "escpos", "pcsc" -> Recordable.YES;
                    case "camera-scanner" -> Recordable.NEVER;
                    default -> Recordable.NO;
                },
                Optional.of(new DeviceDescription(
                        "Custom",
                        "KPM180H",
                        "2.14",
                        Set.of(Capability.REPORTS_STATUS, Capability.PARTIAL_CUT, Capability.PAPER_LOW_SENSOR))),
                new Diagnosis.Counters(
                        SampleVisits.NOW.minus(Duration.ofDays(40)),
                        new TreeMap<>(Map.of("RECEIPTS_PRINTED", 1204L, "PAPER_CUTS", 1206L, "SECONDS_ONLINE", 931L)),
                        Map.of(DeviceReason.PAPER_OUT, 3L)),
                List.of(
                        new Diagnosis.Change(SampleVisits.NOW.minus(Duration.ofMinutes(9)), status),
                        new Diagnosis.Change(
                                SampleVisits.NOW.minus(Duration.ofHours(3)),
                                DeviceStatus.of(DeviceState.ONLINE, DeviceReason.PAPER_LOW))));
    }

    private static Diagnosis.Applications applications() {
        return new Diagnosis.Applications(
                List.of(waiting(1, true, 7, "REFUSED"), waiting(2, false, 3, "OFFLINE"), waiting(3, false, 0, "")),
                128,
                Optional.empty());
    }

    private static Diagnosis.Waiting waiting(int number, boolean setAside, int attempts, String why) {
        return new Diagnosis.Waiting(
                new UUID(0x4a1f_9c2e_77d0_4000L + number, 0x8000_1b2c_3d4e_5f60L),
                setAside,
                SampleVisits.NOW.minus(Duration.ofHours(2 * number)),
                attempts,
                why);
    }

    private static List<Diagnosis.AuditLine> records() {
        return List.of(
                record(214, "task.restart", "anna", "password", "", ""),
                record(213, "task.reset-counters", "anna", "password", "printer", "done PaperCutCount=1206"),
                record(212, "task.reset-counters", "anna", "password", "printer", ""),
                record(211, "task.check-external", "anna", "password", "printer", "faulty paper-out"),
                record(210, "service.began", "anna", "password", "", ""),
                record(209, "sign-in.refused", "anna", "password", "", ""),
                record(208, "seal.broken", "", "", "", ""),
                record(207, "cabinet.tampering", "", "", "cabinet", ""),
                record(206, "service.key-turned-back", "", "key", "", ""));
    }

    private static Diagnosis.AuditLine record(
            long number, String what, String who, String how, String device, String detail) {
        return new Diagnosis.AuditLine(
                number, SampleVisits.NOW.minus(Duration.ofMinutes(215 - number)), who, how, what, device, detail);
    }

    private static List<Diagnosis.LogLine> log() {
        return List.of(
                new Diagnosis.LogLine(
                        SampleVisits.NOW.minusSeconds(60),
                        Place.Log.Severity.INFO,
                        "SupervisedDevice",
                        "card-reader: NO_DEVICE UNPLUGGED the reader is gone from the list of pcscd"),
                new Diagnosis.LogLine(
                        SampleVisits.NOW.minusSeconds(31),
                        Place.Log.Severity.ERROR,
                        "LoggingListener",
                        "The outbox failed: DISK_FULL database or disk is full"));
    }
}
