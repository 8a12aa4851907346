package org.infomat.kiosk.durable;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LatestFilesTest {
    private static final Instant NOON = Instant.parse("2026-03-20T12:00:00Z");

    @TempDir
    private Path folder;

    private Path added(String name, int minutes) throws IOException {
        Path file = new LatestFiles(folder.resolve("kept"), 2).add(name, "text of " + name);
        Files.setLastModifiedTime(file, FileTime.from(NOON.plusSeconds(60L * minutes)));
        return file;
    }

    @Test
    void the_oldest_goes_whatever_its_name() throws IOException {
        added("b", 1);
        added("a", 2);
        added("c", 3);
        assertThat(folder.resolve("kept").toFile().list()).containsExactlyInAnyOrder("a", "c");
    }

    @Test
    void the_one_just_written_stays_also_when_the_clock_was_set_back() throws IOException {
        Instant ahead = Instant.now().plusSeconds(86_400);
        for (String name : new String[] {"a", "b"}) {
            Files.setLastModifiedTime(added(name, 0), FileTime.from(ahead));
        }
        assertThat(added("c", 0)).hasContent("text of c").exists();
        assertThat(folder.resolve("kept").toFile().list()).hasSize(2).contains("c");
    }

    @Test
    void nobody_else_reads_them() throws IOException {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(added("a", 0))))
                .isEqualTo("rw-------");
    }
}
