package org.infomat.kiosk.outbox;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The table of sealed records. Not for several threads at once: the outbox's lock guards it.
final class Store implements AutoCloseable {
    private final Connection connection;

    private Store(Connection connection) {
        this.connection = connection;
    }

    /// One record.
    ///
    /// @param lastFailure a code, empty before the first failure
    /// @param stumblingSince when the hub was first well and yet failed at this one
    record Row(
            UUID id,
            long sequence,
            Seal.Sealed sealed,
            OutboxReport.State state,
            int attempts,
            Instant nextAttempt,
            String lastFailure,
            Instant created,
            Optional<Instant> stumblingSince) {}

    static Store open(Path folder, long maximumBytes) throws StoreException {
        return new Store(StoreFile.open(folder, maximumBytes));
    }

    /// Durable when it returns. A second record with the same id changes nothing.
    void insert(UUID id, Seal.Sealed sealed, Instant now) throws StoreException {
        update(
                "The application could not be kept",
                """
                insert into item(id, key_id, iv, sealed, state, attempts, next_attempt, last_failure, created)
                values (?, ?, ?, ?, 'WAITING', 0, ?, '', ?) on conflict(id) do nothing""",
                id,
                sealed.keyId(),
                sealed.iv(),
                sealed.content(),
                now.toEpochMilli(),
                now.toEpochMilli());
    }

    /// The oldest record that waits: the only one that may be sent.
    Optional<Row> head() throws StoreException {
        return rows("where state = 'WAITING' order by sequence limit 1").stream()
                .findFirst();
    }

    /// The record set aside that is to be tried again first.
    Optional<Row> revisited() throws StoreException {
        return rows("where state = 'SET_ASIDE' and stumbling_since is not null order by next_attempt limit 1").stream()
                .findFirst();
    }

    List<Row> all() throws StoreException {
        return rows("order by sequence");
    }

    void postpone(UUID id, int attempts, Instant nextAttempt, String failure) throws StoreException {
        update(
                "A failed sending could not be noted",
                "update item set attempts = ?, next_attempt = ?, last_failure = ? where id = ?",
                attempts,
                nextAttempt.toEpochMilli(),
                failure,
                id);
    }

    /// @param state set aside where it no longer holds up the others
    void stumble(UUID id, OutboxReport.State state, int attempts, Instant nextAttempt, String failure, Instant since)
            throws StoreException {
        update(
                "A failed sending could not be noted",
                """
                update item set state = ?, attempts = ?, next_attempt = ?, last_failure = ?, stumbling_since = ?
                where id = ?""",
                state.name(),
                attempts,
                nextAttempt.toEpochMilli(),
                failure,
                since.toEpochMilli(),
                id);
    }

    /// Out of the line, until somebody puts it back.
    void setAside(UUID id, int attempts, String failure) throws StoreException {
        update("A record could not be set aside", """
                update item set state = 'SET_ASIDE', attempts = ?, last_failure = ?, stumbling_since = null
                where id = ?""", attempts, failure, id);
    }

    boolean putBack(UUID id, Instant now) throws StoreException {
        return update("A record could not be put back", """
                        update item set state = 'WAITING', next_attempt = ?, stumbling_since = null
                        where id = ? and state = 'SET_ASIDE'""", now.toEpochMilli(), id) > 0;
    }

    /// Deletes the record, counts it, and leaves nothing of it in the log.
    void received(UUID id) throws StoreException {
        String happened = "A sent application could not be deleted";
        try (Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            if (update(happened, "delete from item where id = ?", id) > 0) {
                statement.execute(
                        "insert into tally values ('sent', 1) on conflict(name) do update set count = count + 1");
            }
            connection.commit();
            connection.setAutoCommit(true);
            statement.execute("pragma wal_checkpoint(truncate)");
        } catch (SQLException e) {
            throw SqliteFaults.translate(happened, e);
        }
    }

    long sent() throws StoreException {
        return number("select coalesce(sum(count), 0) from tally where name = 'sent'");
    }

    boolean isEmpty() throws StoreException {
        return number("select count(*) from item") == 0;
    }

    private long number(String sql) throws StoreException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            return result.next() ? result.getLong(1) : 0;
        } catch (SQLException e) {
            throw SqliteFaults.translate("The outbox cannot be read", e);
        }
    }

    private List<Row> rows(String rest) throws StoreException {
        String sql = "select sequence, id, key_id, iv, sealed, state, attempts, next_attempt, last_failure, created,"
                + " stumbling_since from item " + rest;
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            List<Row> rows = new ArrayList<>();
            while (result.next()) {
                rows.add(row(result));
            }
            return rows;
        } catch (SQLException e) {
            throw SqliteFaults.translate("The outbox cannot be read", e);
        } catch (IllegalArgumentException e) {
            throw new StoreException(
                    StoreFault.DAMAGED,
                    "A record of the outbox makes no sense",
                    "Copy the folder, then move it aside",
                    e);
        }
    }

    private static Row row(ResultSet result) throws SQLException {
        return new Row(
                UUID.fromString(result.getString("id")),
                result.getLong("sequence"),
                new Seal.Sealed(result.getString("key_id"), result.getBytes("iv"), result.getBytes("sealed")),
                OutboxReport.State.valueOf(result.getString("state")),
                result.getInt("attempts"),
                Instant.ofEpochMilli(result.getLong("next_attempt")),
                result.getString("last_failure"),
                Instant.ofEpochMilli(result.getLong("created")),
                stumblingSince(result));
    }

    private static Optional<Instant> stumblingSince(ResultSet result) throws SQLException {
        long since = result.getLong("stumbling_since");
        return result.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(since));
    }

    private int update(String happened, String sql, Object... values) throws StoreException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int at = 0; at < values.length; at++) {
                statement.setObject(at + 1, values[at] instanceof UUID id ? id.toString() : values[at]);
            }
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw SqliteFaults.translate(happened, e);
        }
    }

    @Override
    public void close() throws StoreException {
        try {
            connection.close();
        } catch (SQLException e) {
            throw SqliteFaults.translate("The outbox could not be closed", e);
        }
    }
}
