package org.infomat.hub.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import org.infomat.hub.setting.DataFolder;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/// A PostgreSQL server of the hub's own, in its data folder: durable, behind a password, on this machine only.
///
/// The library's defaults are for throw-away tests (no fsync, no password); every one that matters is overridden here.
final class EmbeddedDatabase implements JdbcConnectionDetails, AutoCloseable {

    private static final String USER = "postgres";
    private static final String PASSWORD_FILE = "database-password";

    private final EmbeddedPostgres server;
    private final String password;

    private EmbeddedDatabase(EmbeddedPostgres server, String password) {
        this.server = server;
        this.password = password;
    }

    static EmbeddedDatabase in(DataFolder folder) {
        var data = folder.resolve("postgresql");
        Orphan.of(data).ifPresent(Orphan::stop);
        try {
            var password = password(folder);
            var server = EmbeddedPostgres.builder()
                    .setDataDirectory(data)
                    .setCleanDataDirectory(false)
                    .setOverrideWorkingDirectory(
                            folder.resolve("postgresql-programs").toFile())
                    .setLocaleConfig("locale", "C.UTF-8")
                    .setLocaleConfig("auth", "scram-sha-256")
                    .setLocaleConfig("pwfile", folder.resolve(PASSWORD_FILE).toString())
                    .setServerConfig("fsync", "on")
                    .setServerConfig("full_page_writes", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("listen_addresses", "127.0.0.1")
                    .setServerConfig("unix_socket_directories", "")
                    .setServerConfig("max_connections", "50")
                    .setConnectConfig("password", password)
                    .setPGStartupWait(Duration.ofMinutes(1))
                    .start();
            return new EmbeddedDatabase(server, password);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The hub's own PostgreSQL did not start in " + data
                            + ". Look at the log above; to use another server set spring.datasource.url",
                    e);
        }
    }

    @Override
    public String getJdbcUrl() {
        return "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/" + USER;
    }

    @Override
    public String getUsername() {
        return USER;
    }

    @Override
    public String getPassword() {
        return password;
    }

    @Override
    public void close() throws IOException {
        server.close();
    }

    private static String password(DataFolder folder) throws IOException {
        Path file = folder.resolve(PASSWORD_FILE);
        if (Files.notExists(file)) {
            var random = new byte[24];
            new SecureRandom().nextBytes(random);
            folder.writePrivately(
                    PASSWORD_FILE, Base64.getUrlEncoder().withoutPadding().encodeToString(random));
        }
        return Files.readString(file);
    }
}
