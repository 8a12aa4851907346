package org.infomat.kiosk.outbox;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteErrorCode;

/// Makes and opens the outbox's database file, an SQLite database with a write-ahead log.
///
/// `synchronous=FULL` makes a commit survive a power cut (NORMAL was measured to lose acknowledged records);
/// `secure_delete` and a truncated log make a deleted record leave nothing behind; the exclusive lock keeps a second
/// process from sending the same records.
final class StoreFile {
    static final String NAME = "outbox.db";
    private static final int VERSION = 2;
    private static final int PAGE_BYTES = 4096;
    /// A retry writes a page or two; the log must not outgrow the database while the network is away for days.
    private static final int LOG_PAGES = 64;

    private StoreFile() {}

    @SuppressWarnings("resource") // the caller closes the connection; where opening fails it is closed here
    static Connection open(Path folder, long maximumBytes) throws StoreException {
        makeFile(folder);
        Connection connection = null;
        try {
            connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve(NAME));
            prepare(connection, maximumBytes);
            syncFolder(folder);
            return connection;
        } catch (SQLException e) {
            close(connection, e);
            throw SqliteFaults.translate("The outbox cannot be opened", e);
        } catch (IOException e) {
            close(connection, e);
            throw unwritable(folder, e);
        }
    }

    /// SQLite gives the log the permissions of the database, so the database is made first, for its owner alone.
    private static void makeFile(Path folder) throws StoreException {
        var owner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
        var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        try {
            Files.createDirectories(folder, owner);
            if (!Files.exists(folder.resolve(NAME))) {
                Files.createFile(folder.resolve(NAME), ownerOnly);
            }
        } catch (IOException e) {
            throw unwritable(folder, e);
        }
    }

    private static StoreException unwritable(Path folder, IOException cause) {
        return new StoreException(
                StoreFault.UNWRITABLE,
                "The outbox's folder " + folder + " cannot be written",
                "Check that the disk is mounted and belongs to the terminal's user",
                cause);
    }

    private static void syncFolder(Path folder) throws IOException {
        try (FileChannel directory = FileChannel.open(folder)) {
            directory.force(true);
        }
    }

    private static void prepare(Connection connection, long maximumBytes) throws SQLException, StoreException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("pragma busy_timeout=200");
            statement.execute("pragma locking_mode=exclusive");
            statement.execute("pragma journal_mode=wal");
            statement.execute("pragma synchronous=full");
            statement.execute("pragma secure_delete=on");
            statement.execute("pragma temp_store=memory");
            statement.execute("pragma max_page_count=" + Math.max(8, maximumBytes / PAGE_BYTES));
            statement.execute("pragma wal_autocheckpoint=" + LOG_PAGES);
            requireSound(statement);
            int version = version(statement);
            if (version > VERSION) {
                throw damaged("The outbox was written by a newer version");
            }
            if (version < 1) {
                create(statement);
            }
            if (version < VERSION) {
                rememberStumbling(statement);
            }
            emptyLog(statement);
        }
    }

    /// On a full disk the log cannot be emptied, yet what it holds can still be read and sent.
    private static void emptyLog(Statement statement) throws SQLException {
        try {
            statement.execute("pragma wal_checkpoint(truncate)");
        } catch (SQLException e) {
            if (e.getErrorCode() != SQLiteErrorCode.SQLITE_FULL.code) {
                throw e;
            }
        }
    }

    private static void create(Statement statement) throws SQLException {
        statement.execute("begin immediate");
        statement.execute("""
                create table item(
                  sequence integer primary key autoincrement,
                  id text not null unique,
                  key_id text not null,
                  iv blob not null,
                  sealed blob not null,
                  state text not null check (state in ('WAITING', 'SET_ASIDE')),
                  attempts integer not null,
                  next_attempt integer not null,
                  last_failure text not null,
                  created integer not null) strict""");
        statement.execute("create table tally(name text primary key, count integer not null) strict");
        statement.execute("pragma user_version=1");
        statement.execute("commit");
    }

    private static void rememberStumbling(Statement statement) throws SQLException {
        statement.execute("begin immediate");
        statement.execute("alter table item add column stumbling_since integer");
        statement.execute("pragma user_version=2");
        statement.execute("commit");
    }

    private static void requireSound(Statement statement) throws SQLException, StoreException {
        try (ResultSet check = statement.executeQuery("pragma quick_check(1)")) {
            if (!check.next() || !check.getString(1).equals("ok")) {
                throw damaged("The outbox is damaged");
            }
        }
    }

    private static int version(Statement statement) throws SQLException {
        try (ResultSet version = statement.executeQuery("pragma user_version")) {
            return version.next() ? version.getInt(1) : 0;
        }
    }

    private static StoreException damaged(String happened) {
        return new StoreException(
                StoreFault.DAMAGED, happened, "Nothing was deleted: copy the folder, then move it aside", null);
    }

    private static void close(@Nullable Connection connection, Exception because) {
        try {
            if (connection != null) {
                connection.close();
            }
        } catch (SQLException e) {
            because.addSuppressed(e);
        }
    }
}
