package org.infomat.hub.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// A PostgreSQL that outlived a hub that was killed: it still owns the data folder and must stop before another starts.
///
/// Only called while the hub holds the data folder's lock, so its owner is gone for certain.
record Orphan(ProcessHandle process) {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    static Optional<Orphan> of(Path data) {
        var file = data.resolve("postmaster.pid");
        if (Files.notExists(file)) {
            return Optional.empty();
        }
        try (var lines = Files.lines(file)) {
            return lines.findFirst()
                    .map(String::strip)
                    .map(Long::valueOf)
                    .flatMap(ProcessHandle::of)
                    .filter(Orphan::isPostgres)
                    .map(Orphan::new);
        } catch (IOException e) {
            throw new UncheckedIOException("The file " + file + " cannot be read", e);
        }
    }

    void stop() {
        process.destroy();
        try {
            process.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The start was cancelled while an old PostgreSQL was stopping", e);
        } catch (TimeoutException | ExecutionException e) {
            throw new IllegalStateException(
                    "An old PostgreSQL, process " + process.pid() + ", does not stop. Stop it by hand", e);
        }
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.info().command().map(Path::of).map(Path::getFileName).map(Path::toString).stream()
                .anyMatch("postgres"::equals);
    }
}
