package org.infomat.kiosk.outbox;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.infomat.kiosk.outbox.Seal.Opened;
import org.infomat.kiosk.outbox.Store.Row;
import org.jspecify.annotations.Nullable;

/// The store and the seal together: submissions go in and come out, only sealed records touch the disk.
final class Vault implements AutoCloseable {
    static final String ALTERED = "RECORD_ALTERED";
    static final String KEY_MISSING = "KEY_MISSING";
    private static final String BY_TECHNICIAN = "BY_TECHNICIAN";
    private static final char BETWEEN = '\n';

    private final Store store;
    private final Seal seal;

    private Vault(Store store, Seal seal) {
        this.store = store;
        this.seal = seal;
    }

    static Vault open(Path folder, long maximumBytes, KeySource keySource, String terminalId) throws StoreException {
        Store store = Store.open(folder, maximumBytes);
        try {
            Vault vault = new Vault(store, new Seal(keySource.keys(store.isEmpty()), terminalId));
            vault.putBackWhatHasItsKeyAgain();
            return vault;
        } catch (OutboxKeyException e) {
            store.close();
            throw new StoreException(StoreFault.KEY_MISSING, e.happened(), e.remedy(), e);
        }
    }

    private void putBackWhatHasItsKeyAgain() throws StoreException {
        for (Row row : store.all()) {
            if (row.lastFailure().equals(KEY_MISSING) && !(open(row) instanceof Opened.KeyMissing)) {
                store.putBack(row.id(), row.nextAttempt());
            }
        }
    }

    /// What comes next: to send, to wait for, or one that does not open.
    sealed interface Head {
        /// @param stumbling since when the hub has been well and yet failed at it
        /// @param aside whether it was set aside for that, and is tried again
        record Ready(Submission submission, int attempts, Optional<Instant> stumbling, boolean aside) implements Head {}

        record Later(Duration in) implements Head {}

        record Unopenable(UUID id, int attempts, String reason) implements Head {}
    }

    /// The first in line, or one that was set aside because the hub stumbled over it and whose time has come again.
    Optional<Head> head(Instant now, Duration longestWait) throws StoreException {
        return Stream.of(store.revisited(), store.head())
                .flatMap(Optional::stream)
                .min(Comparator.comparing(row -> wait(row, now, longestWait)))
                .map(row -> head(row, wait(row, now, longestWait)));
    }

    private static Duration wait(Row row, Instant now, Duration longestWait) {
        Duration wait = Duration.between(now, row.nextAttempt());
        // A longer wait was never set: the clock was turned back.
        return wait.isPositive() && wait.compareTo(longestWait) <= 0 ? wait : Duration.ZERO;
    }

    private Head head(Row row, Duration wait) {
        if (wait.isPositive()) {
            return new Head.Later(wait);
        }
        return switch (open(row)) {
            case Opened.Content content -> ready(row, content.bytes());
            case Opened.Altered altered -> new Head.Unopenable(row.id(), row.attempts(), ALTERED);
            case Opened.KeyMissing missing -> new Head.Unopenable(row.id(), row.attempts(), KEY_MISSING);
        };
    }

    private Opened open(Row row) {
        return seal.open(row.id(), row.sealed());
    }

    private static Head ready(Row row, byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        int between = text.indexOf(BETWEEN);
        var submission = new Submission(row.id(), text.substring(0, between), text.substring(between + 1));
        boolean aside = row.state() == OutboxReport.State.SET_ASIDE;
        return new Head.Ready(submission, row.attempts(), row.stumblingSince(), aside);
    }

    void keep(Submission submission, Instant now) throws StoreException {
        String text = submission.serviceId() + BETWEEN + submission.body();
        store.insert(submission.id(), seal.close(submission.id(), text.getBytes(StandardCharsets.UTF_8)), now);
    }

    void received(UUID id) throws StoreException {
        store.received(id);
    }

    void postpone(UUID id, int attempts, Instant nextAttempt, String reason) throws StoreException {
        store.postpone(id, attempts, nextAttempt, reason);
    }

    void stumble(UUID id, OutboxReport.State state, int attempts, Instant nextAttempt, String reason, Instant since)
            throws StoreException {
        store.stumble(id, state, attempts, nextAttempt, reason, since);
    }

    void setAside(UUID id, int attempts, String reason) throws StoreException {
        store.setAside(id, attempts, reason);
    }

    boolean setAside(UUID id) throws StoreException {
        Optional<Row> found =
                store.all().stream().filter(row -> row.id().equals(id)).findFirst();
        if (found.isPresent()) {
            store.setAside(id, found.get().attempts(), BY_TECHNICIAN);
        }
        return found.isPresent();
    }

    boolean putBack(UUID id, Instant now) throws StoreException {
        return store.putBack(id, now);
    }

    /// Makes the first in line due. Returns whether there was one.
    boolean hurry(Instant now) throws StoreException {
        Optional<Row> head = store.head();
        if (head.isPresent()) {
            Row row = head.get();
            store.postpone(row.id(), row.attempts(), now, row.lastFailure());
        }
        return head.isPresent();
    }

    List<OutboxReport.Item> items(@Nullable UUID sending) throws StoreException {
        return store.all().stream()
                .map(row -> new OutboxReport.Item(
                        row.id(),
                        row.id().equals(sending) ? OutboxReport.State.SENDING : row.state(),
                        row.created(),
                        row.attempts(),
                        row.nextAttempt(),
                        row.lastFailure()))
                .toList();
    }

    long sent() throws StoreException {
        return store.sent();
    }

    @Override
    public void close() throws StoreException {
        store.close();
    }
}
