package org.infomat.kiosk.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What survives a power cut hangs on settings that nothing else in a test would notice.
class StoreFileTest {
    private static final String FULL = "2";

    @TempDir
    private Path folder;

    @Test
    void commits_are_synchronised_logged_ahead_and_deleted_data_is_overwritten() throws Exception {
        try (Connection connection = StoreFile.open(folder, 1 << 20)) {
            assertThat(setting(connection, "journal_mode")).isEqualTo("wal");
            assertThat(setting(connection, "synchronous")).isEqualTo(FULL);
            assertThat(setting(connection, "secure_delete")).isEqualTo("1");
            assertThat(setting(connection, "locking_mode")).isEqualTo("exclusive");
        }
    }

    private static String setting(Connection connection, String name) throws SQLException {
        try (var statement = connection.createStatement();
                ResultSet result = statement.executeQuery("pragma " + name)) {
            return result.getString(1);
        }
    }
}
