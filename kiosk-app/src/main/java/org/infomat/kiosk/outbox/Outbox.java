package org.infomat.kiosk.outbox;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// Where an application is kept from the moment it is handed in until the hub has acknowledged it.
///
/// Safe for many threads. A fault of the storage is a value, never an exception; the storage is opened again with the
/// next use, so that the outbox recovers by itself when the disk has room again.
public final class Outbox implements AutoCloseable {
    private final Path folder;
    private final KeySource keySource;
    private final String terminalId;
    private final long maximumBytes;
    private final InstantSource clock;
    private final OutboxListener listener;
    private final ReentrantLock lock = new ReentrantLock();
    private final Signal added = new Signal();
    private @Nullable Vault vault;
    private @Nullable UUID sending;

    public Outbox(
            Path folder,
            KeySource keySource,
            String terminalId,
            long maximumBytes,
            InstantSource clock,
            OutboxListener listener) {
        this.folder = folder;
        this.keySource = keySource;
        this.terminalId = terminalId;
        this.maximumBytes = maximumBytes;
        this.clock = clock;
        this.listener = listener;
    }

    /// Returns `Kept` only after the application is sealed and synchronised to the disk. Putting the same id again is
    /// harmless.
    public PutOutcome put(Submission submission) {
        return within(vault -> {
                    vault.keep(submission, clock.instant());
                    added.give();
                    return (PutOutcome) new PutOutcome.Kept(submission.id());
                })
                .orElse(PutOutcome.NotKept::new);
    }

    public OutboxReport report() {
        return within(vault -> new OutboxReport(vault.items(sending), vault.sent(), Optional.empty()))
                .orElse(fault -> new OutboxReport(List.of(), 0, Optional.of(fault)));
    }

    /// The network is back: what waits only because it was away is due now.
    public void hurry() {
        within(vault -> vault.hurry(clock.instant()));
        added.give();
    }

    /// A technician's decision: takes a record that holds up the others out of the line.
    public boolean setAside(UUID id) {
        return within(vault -> vault.setAside(id)).orElse(fault -> false);
    }

    /// A technician's decision: tries a record that was set aside again, at its old place in the line.
    public boolean putBack(UUID id) {
        boolean done = within(vault -> vault.putBack(id, clock.instant())).orElse(fault -> false);
        added.give();
        return done;
    }

    Signal added() {
        return added;
    }

    void nowSending(@Nullable UUID id) {
        lock.lock();
        try {
            sending = id;
        } finally {
            lock.unlock();
        }
    }

    /// Something done with the opened storage.
    interface Work<T> {
        T with(Vault vault) throws StoreException;
    }

    /// What came of it: a value or the fault.
    sealed interface Done<T> {
        record Value<T>(T value) implements Done<T> {}

        record Faulty<T>(StoreFault fault) implements Done<T> {}

        default T orElse(java.util.function.Function<StoreFault, ? extends T> otherwise) {
            return switch (this) {
                case Value<T> done -> done.value();
                case Faulty<T> failed -> otherwise.apply(failed.fault());
            };
        }
    }

    <T> Done<T> within(Work<T> work) {
        lock.lock();
        try {
            return new Done.Value<>(work.with(opened()));
        } catch (StoreException e) {
            listener.failed(e.fault(), e.detail());
            closeAfter(e);
            return new Done.Faulty<>(e.fault());
        } finally {
            lock.unlock();
        }
    }

    private Vault opened() throws StoreException {
        Vault open = vault;
        if (open == null) {
            open = Vault.open(folder, maximumBytes, keySource, terminalId);
            vault = open;
        }
        return open;
    }

    /// Closing also drops what a failed commit may have left in the log, so that "not kept" stays true after a restart.
    private void closeAfter(StoreException because) {
        try {
            closeVault();
        } catch (StoreException e) {
            because.addSuppressed(e);
        }
    }

    private void closeVault() throws StoreException {
        Vault closing = vault;
        vault = null;
        if (closing != null) {
            closing.close();
        }
    }

    @Override
    public void close() {
        lock.lock();
        try {
            closeVault();
        } catch (StoreException e) {
            listener.failed(e.fault(), e.detail());
        } finally {
            lock.unlock();
        }
    }
}
