package org.infomat.kiosk.technician;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.infomat.device.DeviceDescription;
import org.infomat.device.DeviceId;
import org.infomat.device.DeviceReason;
import org.infomat.device.DeviceStatus;
import org.infomat.device.recording.Recordable;
import org.infomat.device.signal.Sensor;
import org.infomat.kiosk.servicing.Place;

/// All that a technician is shown of the terminal at one moment.
public record Diagnosis(
        List<DeviceLine> devices,
        Applications applications,
        Hub hub,
        Machine machine,
        Audit audit,
        Reporting reporting,
        List<LogLine> log,
        Map<DeviceId, List<Sensing>> sensing) {
    public Diagnosis {
        devices = List.copyOf(devices);
        log = List.copyOf(log);
        sensing = Map.copyOf(sensing);
    }

    /// The same, with what the sensors say at this moment.
    public Diagnosis sensing(Map<DeviceId, List<Sensing>> now) {
        return new Diagnosis(devices, applications, hub, machine, audit, reporting, log, now);
    }

    /// Before the first look.
    public static Diagnosis nothingYet() {
        return new Diagnosis(
                List.of(),
                new Applications(List.of(), 0, Optional.empty()),
                new Hub(false, Optional.empty(), "", Optional.empty(), Optional.empty()),
                new Machine(Optional.empty(), new Room(0, 0), Optional.empty(), Optional.empty(), Optional.empty()),
                new Audit(0, Optional.empty(), Optional.empty(), List.of()),
                new Reporting("", 0),
                List.of(),
                Map.of());
    }

    /// The part that is seen at a place: what changes elsewhere does not draw it anew.
    Object seenAt(Place place) {
        return switch (place) {
            case Place.Overview overview -> List.of(devices, applications, hub.reached(), audit.fault());
            case Place.DeviceDetails details -> device(details.device());
            case Place.PaperRefill refill -> device(refill.printer());
            case Place.Surroundings surroundings -> List.of(hub, machine);
            case Place.Applications shown -> applications;
            // New lines come into the page that is there: what is typed into its filter stays.
            case Place.Log shown -> shown;
            case Place.Audit shown -> audit;
            case Place.Report report -> reporting;
            case Place.Confirm confirm -> confirm;
            case Place.FindDevices looking -> looking;
            case Place.Propose proposed -> proposed;
            case Place.Trials trials -> devices.stream().map(DeviceLine::id).toList();
            case Place.TryOut tried -> tried.trial().device().flatMap(this::device);
            // Sensors come into the page that is there, and the rest is of the place alone.
            case Place.TryLamps tried -> tried;
            case Place.TouchGrid grid -> grid;
            case Place.TouchMap map -> map;
            case Place.Colours colours -> colours;
        };
    }

    Optional<DeviceLine> device(DeviceId id) {
        return devices.stream().filter(line -> line.id().equals(id)).findFirst();
    }

    /// One device of `devices.yaml`.
    ///
    /// @param id its name there
    /// @param kind what it is for, as written there: `receipt-printer`
    /// @param driver the driver's name there
    /// @param port where it is connected, as written there; empty where the driver needs none
    /// @param since when it came into its present state
    /// @param simulated whether no real device is behind it
    /// @param recordable whether what it says can be recorded, and if not, why
    /// @param description on its own word when it was last open
    /// @param history its latest states, the newest first
    public record DeviceLine(
            DeviceId id,
            String kind,
            String driver,
            String port,
            DeviceStatus status,
            Instant since,
            boolean simulated,
            Recordable recordable,
            Optional<DeviceDescription> description,
            Counters counters,
            List<Change> history) {
        public DeviceLine {
            history = List.copyOf(history);
        }
    }

    /// What a device has done since its counters were at zero.
    ///
    /// @param counts by the name of a text `device.statistic.NAME`
    /// @param failures how often it stopped working, by reason
    public record Counters(Instant since, Map<String, Long> counts, Map<DeviceReason, Long> failures) {
        public Counters {
            counts = Collections.unmodifiableMap(new LinkedHashMap<>(counts));
            failures = Collections.unmodifiableMap(new LinkedHashMap<>(failures));
        }
    }

    /// A device came into another state.
    public record Change(Instant at, DeviceStatus status) {}

    /// A sensor of a cabinet.
    ///
    /// @param changes since the start: what was pressed for a moment is seen afterwards
    public record Sensing(Sensor sensor, boolean active, int changes) {}

    /// The applications on their way.
    ///
    /// @param sent how many have arrived
    /// @param fault why they cannot be told, in the storage's own words
    public record Applications(List<Waiting> waiting, long sent, Optional<String> fault) {
        public Applications {
            waiting = List.copyOf(waiting);
        }

        List<Waiting> setAside() {
            return waiting.stream().filter(Waiting::setAside).toList();
        }

        List<Waiting> inLine() {
            return waiting.stream().filter(one -> !one.setAside()).toList();
        }
    }

    /// One application, without anything of the person.
    ///
    /// @param why the code of the last failure, empty before the first
    public record Waiting(UUID id, boolean setAside, Instant since, int attempts, String why) {}

    /// The line to the hub.
    ///
    /// @param code why it was not reached the last time
    /// @param ahead how far the hub's clock is ahead of this one; negative where it is behind
    /// @param certificate empty over plain http
    public record Hub(
            boolean reached,
            Optional<Instant> lastReached,
            String code,
            Optional<Duration> ahead,
            Optional<Certificate> certificate) {
        /// More than this, and days and deadlines that the two name are no longer the same.
        private static final Duration FAR = Duration.ofSeconds(60);

        /// Whether the two clocks say something else.
        boolean clocksDiffer() {
            return ahead.filter(by -> by.abs().compareTo(FAR) > 0).isPresent();
        }
    }

    /// By which the hub shows who it is.
    ///
    /// @param daysLeft whole days until it ends; negative where it has ended
    public record Certificate(Instant until, long daysLeft) {
        /// Renewing takes people, and people take holidays.
        private static final int SOON = 30;

        public static Certificate until(Instant end, Instant now) {
            return new Certificate(end, Math.floorDiv(Duration.between(now, end).toSeconds(), 86_400));
        }

        boolean endsSoon() {
            return daysLeft < SOON;
        }

        boolean hasEnded() {
            return daysLeft < 0;
        }
    }

    /// The computer inside.
    ///
    /// @param disk of the data folder
    /// @param program the program's own memory
    /// @param memory of the whole computer, where it tells
    /// @param celsius the hottest place that tells
    public record Machine(
            Optional<Room> disk,
            Room program,
            Optional<Room> memory,
            Optional<Integer> celsius,
            Optional<Content> content) {}

    /// In bytes.
    public record Room(long used, long whole) {}

    public record Content(String id, String version, String hash) {}

    /// The audit log.
    ///
    /// @param verified when it was last found whole
    /// @param fault what is wrong with it
    /// @param latest its last records, the newest first
    public record Audit(long records, Optional<Instant> verified, Optional<String> fault, List<AuditLine> latest) {
        public Audit {
            latest = List.copyOf(latest);
        }
    }

    /// One record of the audit log.
    ///
    /// @param who a technician's name; empty where nobody gave one
    /// @param how by key, card or password
    /// @param what as the log has it: `task.restart`
    /// @param device what it was done to; empty where to none
    public record AuditLine(
            long number, Instant at, String who, String how, String what, String device, String detail) {}

    /// Signed reports of the terminal.
    ///
    /// @param fingerprint of the terminal's key, by which people compare it
    /// @param waiting how many reports wait for the hub
    public record Reporting(String fingerprint, int waiting) {}

    public record LogLine(Instant at, Place.Log.Severity severity, String source, String text) {}
}
