package org.infomat.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.infomat.hub.setting.DataFolder;
import org.infomat.hub.setting.HubSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The hub's own PostgreSQL: durable, and closed to others.
@HubTest
class DurabilityTest {

    private final JdbcClient database;
    private final HubSettings settings;

    DurabilityTest(@Autowired JdbcClient database, @Autowired HubSettings settings) {
        this.database = database;
        this.settings = settings;
    }

    @ParameterizedTest
    @CsvSource({
        "fsync, on",
        "full_page_writes, on",
        "synchronous_commit, on",
        "listen_addresses, 127.0.0.1",
        "unix_socket_directories, ''",
        "password_encryption, scram-sha-256",
        "data_checksums, on"
    })
    void the_database_is_set_to_keep_what_it_confirms(String setting, String value) {
        assertThat(database.sql("select current_setting(?)")
                        .param(setting)
                        .query(String.class)
                        .single())
                .isEqualTo(value);
    }

    @Test
    void nobody_comes_in_without_the_password() {
        var port = database.sql("select current_setting('port')")
                .query(String.class)
                .single();

        assertThatThrownBy(() -> DriverManager.getConnection(
                                "jdbc:postgresql://127.0.0.1:" + port + "/postgres", "postgres", "guess")
                        .close())
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("password");
    }

    @Test
    void secrets_are_readable_by_the_owner_only() throws Exception {
        for (var name : new String[] {"secret", "database-password", "terminal-token"}) {
            assertThat(PosixFilePermissions.toString(
                            Files.getPosixFilePermissions(settings.data().resolve(name))))
                    .as(name)
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void a_second_hub_on_the_same_data_folder_does_not_start() {
        assertThatThrownBy(() -> new DataFolder(settings.data()).close()).hasMessageContaining("Another hub works in");
    }
}
