package org.infomat.kiosk.hardware.usage;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantLock;
import org.infomat.device.DeviceId;
import org.infomat.device.DeviceReason;
import org.jspecify.annotations.Nullable;

/// Counts what the devices do. Any thread may count; that costs no disk. `save` writes what has been counted, and is
/// called rarely: a power cut may cost the counts of some minutes, never those of before.
public final class UsageBook {
    private final InstantSource clock;
    private final @Nullable UsageFile file;
    private final ReentrantLock lock = new ReentrantLock();
    private final ReentrantLock saving = new ReentrantLock();
    private final Map<DeviceId, Usage> usages =
            new TreeMap<>((one, other) -> one.value().compareTo(other.value()));
    private boolean changed;

    private UsageBook(InstantSource clock, @Nullable UsageFile file) {
        this.clock = clock;
        this.file = file;
    }

    /// With what was counted before.
    public static UsageBook in(Path file, InstantSource clock) {
        UsageFile kept = new UsageFile(file);
        UsageBook book = new UsageBook(clock, kept);
        book.usages.putAll(kept.read());
        return book;
    }

    /// With what was counted before; what is counted from now on is forgotten.
    public static UsageBook copied(Path file, InstantSource clock) {
        UsageBook book = new UsageBook(clock, null);
        book.usages.putAll(new UsageFile(file).read());
        return book;
    }

    /// Forgets at the end.
    public static UsageBook inMemory(InstantSource clock) {
        return new UsageBook(clock, null);
    }

    public void count(DeviceId device, Statistic statistic, long more) {
        change(device, usage -> usage.plus(statistic, more));
    }

    public void failed(DeviceId device, DeviceReason reason) {
        change(device, usage -> usage.plusFailure(reason, 1));
    }

    private interface Change {
        Usage of(Usage before);
    }

    private Usage change(DeviceId device, Change change) {
        lock.lock();
        try {
            Usage before = now(device);
            usages.put(device, change.of(before));
            changed = true;
            return before;
        } finally {
            lock.unlock();
        }
    }

    private Usage now(DeviceId device) {
        return Optional.ofNullable(usages.get(device)).orElseGet(() -> Usage.none(clock.instant()));
    }

    public Usage of(DeviceId device) {
        lock.lock();
        try {
            return now(device);
        } finally {
            lock.unlock();
        }
    }

    /// Sets a device's counters to zero, on the disk too, and tells what they were, for the audit log.
    public Usage reset(DeviceId device) {
        Usage before = change(device, usage -> Usage.none(clock.instant()));
        save();
        return before;
    }

    /// Writes what has been counted since the last time. Blocks for as long as the disk does.
    public void save() {
        UsageFile target = file;
        if (target == null) {
            return;
        }
        saving.lock();
        try {
            unsaved().ifPresent(target::write);
        } finally {
            saving.unlock();
        }
    }

    private Optional<Map<DeviceId, Usage>> unsaved() {
        lock.lock();
        try {
            boolean worthIt = changed;
            changed = false;
            return worthIt ? Optional.of(new LinkedHashMap<>(usages)) : Optional.empty();
        } finally {
            lock.unlock();
        }
    }
}
