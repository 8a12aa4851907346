package org.infomat.kiosk.tour;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/// A hub of the tour's own, in a process of its own, on a fresh database. It can be stopped and started again.
final class HubProcess implements AutoCloseable {
    /// A busy machine has been seen to take 80 s.
    private static final Duration START_LIMIT = Duration.ofMinutes(4);

    private final Path root;
    private final Path jar;
    private final Path data;
    private final String agencyHash;
    private Process process;
    private int port;

    private HubProcess(Path root, Path jar, Path data, String agencyHash, Process process) {
        this.root = root;
        this.jar = jar;
        this.data = data;
        this.agencyHash = agencyHash;
        this.process = process;
    }

    /// @param root the folder in which `config/` is
    /// @param agencyHash SHA-256 of the token with which the tour plays the authority that decides
    static HubProcess start(Path root, Path jar, Path data, String agencyHash)
            throws IOException, InterruptedException {
        Files.createDirectories(data);
        HubProcess hub = new HubProcess(root, jar, data, agencyHash, launch(root, jar, data, agencyHash, 0));
        hub.awaitPort();
        return hub;
    }

    private static Process launch(Path root, Path jar, Path data, String agencyHash, int port) throws IOException {
        Files.deleteIfExists(data.resolve("port"));
        return new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "--enable-native-access=ALL-UNNAMED",
                        "-jar",
                        jar.toAbsolutePath().toString(),
                        "--spring.config.additional-location=file:config/hub.yaml",
                        "--server.port=" + port,
                        "--infomat.data=" + data.toAbsolutePath(),
                        "--infomat.account.tokens[0].name=tour-authority",
                        "--infomat.account.tokens[0].role=agency",
                        "--infomat.account.tokens[0].sha256=" + agencyHash))
                .directory(root.toAbsolutePath().toFile())
                .redirectErrorStream(true)
                .redirectOutput(
                        ProcessBuilder.Redirect.appendTo(data.resolve("hub.log").toFile()))
                .start();
    }

    private void awaitPort() throws IOException, InterruptedException {
        Path file = data.resolve("port");
        for (long waited = 0; waited < START_LIMIT.toMillis(); waited += 50) {
            if (Files.exists(file) && !Files.readString(file).isBlank()) {
                port = Integer.parseInt(Files.readString(file).strip());
                return;
            }
            if (!process.isAlive()) {
                break;
            }
            Thread.sleep(50);
        }
        throw new IOException("The hub did not start; see " + data.resolve("hub.log"));
    }

    URI url() {
        return URI.create(String.format(Locale.ROOT, "http://127.0.0.1:%d", port));
    }

    Path terminalToken() {
        return data.resolve("terminal-token");
    }

    void stop() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(20, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
    }

    /// On the same port and data, as after a repair.
    void startAgain() throws IOException, InterruptedException {
        int same = port;
        process = launch(root, jar, data, agencyHash, same);
        awaitPort();
    }

    @Override
    public void close() {
        try {
            stop();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
