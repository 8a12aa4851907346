package org.infomat.kiosk.hardware;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.infomat.device.DeviceDescription;
import org.infomat.device.DeviceId;
import org.infomat.device.DeviceStatus;
import org.infomat.kiosk.hardware.usage.Statistic;
import org.infomat.kiosk.hardware.usage.UsageBook;
import org.jspecify.annotations.Nullable;

/// What is known of one device: how it is now, what it is, its latest changes and its counters. One thread writes.
final class Diary {
    private final DeviceId device;
    private final UsageBook usage;
    private final History history = new History();
    private volatile DeviceEvent now;
    private volatile @Nullable DeviceDescription description;
    private Instant heard;
    private Duration uncounted = Duration.ZERO;

    Diary(DeviceId device, UsageBook usage, DeviceStatus first, Instant begun) {
        this.device = device;
        this.usage = usage;
        now = new DeviceEvent(begun, first);
        heard = begun;
    }

    /// How it is now, and since when.
    DeviceEvent now() {
        return now;
    }

    List<DeviceEvent> latest() {
        return history.events();
    }

    /// What it was when it was last open.
    Optional<DeviceDescription> description() {
        return Optional.ofNullable(description);
    }

    void opened(DeviceDescription told) {
        if (description != null) {
            usage.count(device, Statistic.REOPENINGS, 1);
        }
        description = told;
    }

    /// Whether this is news: a detail that alone is another is kept and is none.
    boolean note(DeviceStatus status, Instant time) {
        DeviceEvent before = now;
        countOnline(before.status(), time);
        boolean news =
                before.status().state() != status.state() || before.status().reason() != status.reason();
        now = new DeviceEvent(news ? time : before.time(), status);
        if (news) {
            history.add(now);
            if (before.status().works() && !status.works()) {
                usage.failed(device, status.reason());
            }
        }
        return news;
    }

    /// A clock that was set in between must not count hours.
    private void countOnline(DeviceStatus before, Instant time) {
        Duration passed = Duration.between(heard, time);
        heard = time;
        if (before.works() && !passed.isNegative() && passed.compareTo(Duration.ofMinutes(1)) <= 0) {
            uncounted = uncounted.plus(passed);
            if (uncounted.toSeconds() > 0) {
                usage.count(device, Statistic.SECONDS_ONLINE, uncounted.toSeconds());
                uncounted = uncounted.minusSeconds(uncounted.toSeconds());
            }
        }
    }
}
