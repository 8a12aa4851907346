package org.infomat.kiosk;

import java.io.IOException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.infomat.device.DeviceId;
import org.infomat.device.DeviceStatus;
import org.infomat.device.recording.LiveSession;
import org.infomat.device.recording.Recordable;
import org.infomat.device.recording.Recording;
import org.infomat.kiosk.durable.LatestFiles;
import org.infomat.kiosk.hardware.Hardware;
import org.infomat.kiosk.servicing.Ended;
import org.infomat.kiosk.servicing.Ended.Result;

/// Records a session with a device of the running terminal and keeps it in the data folder.
final class RecordingWork {
    /// A printer may be within a receipt when the time is over.
    private static final Duration ENDING = Duration.ofSeconds(10);

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private final Hardware hardware;
    private final LatestFiles recordings;
    private final InstantSource clock;
    private final Duration time;
    /// Of each device that is being recorded, whether somebody has enough of it.
    private final Map<DeviceId, AtomicBoolean> underWay = new ConcurrentHashMap<>();

    /// @param time how long a session lasts that nobody ends
    RecordingWork(Hardware hardware, LatestFiles recordings, InstantSource clock, Duration time) {
        this.hardware = hardware;
        this.recordings = recordings;
        this.clock = clock;
        this.time = time;
    }

    Result record(DeviceId id) throws InterruptedException {
        if (Recordable.of(hardware.driver(id)) != Recordable.YES) {
            return new Result.Failed(Ended.Why.NOT_AVAILABLE, "");
        }
        AtomicBoolean enough = new AtomicBoolean();
        underWay.put(id, enough);
        try {
            return record(id, enough);
        } finally {
            underWay.remove(id, enough);
        }
    }

    /// Ends the recording that is under way, if one is, and keeps what was recorded so far. Returns at once.
    void cutShort(DeviceId id) {
        Optional.ofNullable(underWay.get(id)).ifPresent(enough -> enough.set(true));
    }

    private Result record(DeviceId id, AtomicBoolean enough) throws InterruptedException {
        AtomicReference<DeviceStatus> failed = new AtomicReference<>(DeviceStatus.STARTING);
        Optional<Recording> recording = hardware.apart(
                id,
                time.plus(ENDING),
                (driver, device) -> new LiveSession(driver, device.settings(), new SecureRandom())
                        .recordUntil(device.id(), time, enough::get),
                failed::set);
        return recording
                .map(recorded -> kept(id, recorded, enough.get()))
                .orElseGet(() ->
                        new Result.Faulty(failed.get().reason(), failed.get().detail()));
    }

    private Result kept(DeviceId id, Recording recording, boolean cutShort) {
        String name = id.value() + "-" + STAMP.format(clock.instant()) + ".txt";
        try {
            return new Result.Done(recordings.add(name, recording.text()) + ", exchanges: "
                    + recording.exchanges().size() + (cutShort ? ", ended by hand" : ""));
        } catch (IOException e) {
            return new Result.Failed(Ended.Why.NOT_KEPT, String.valueOf(e.getMessage()));
        }
    }
}
