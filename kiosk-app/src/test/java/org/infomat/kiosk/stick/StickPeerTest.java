package org.infomat.kiosk.stick;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Writing to real file systems, which are full, broken and pulled out. Needs root.
@Tag("peer")
class StickPeerTest {
    private static final String NAME = "infomat-town-hall-1-20260302-080000.zip";

    @TempDir
    private Path home;

    @Test
    void a_file_is_there_whole_under_its_name_alone_and_what_an_earlier_pull_left_is_removed() throws Exception {
        byte[] content = random(300_000);
        try (LoopStick stick = LoopStick.make(home, 8)) {
            Files.writeString(stick.folder().resolve("infomat-town-hall-1-20260301-080000.zip.part"), "half of it");
            Files.writeString(stick.folder().resolve("holiday.jpg"), "not ours");
            assertThat(new StickWriter(stick.found()).write(NAME, content)).isEqualTo(new StickOutcome.Written(NAME));
            assertThat(names(stick)).contains(NAME, "holiday.jpg").noneMatch(name -> name.endsWith(".part"));
            // Without unmounting: what it says to be pulled out may be pulled out.
            try (LoopStick pulled = stick.pulledOutNow(home.resolve("pulled"))) {
                assertThat(Files.readAllBytes(pulled.folder().resolve(NAME))).isEqualTo(content);
            }
        }
    }

    @Test
    void a_stick_without_room_is_full_and_nothing_of_the_file_is_on_it() throws Exception {
        try (LoopStick stick = LoopStick.make(home, 4)) {
            long room = Files.getFileStore(stick.folder()).getUsableSpace();
            Files.write(stick.folder().resolve("film.mkv"), random((int) room - 300_000));
            assertThat(new StickWriter(stick.found()).write(NAME, random(300_000)))
                    .isEqualTo(new StickOutcome.Full());
            assertThat(names(stick)).contains("film.mkv").noneMatch(name -> name.startsWith("infomat"));
        }
    }

    @Test
    void a_stick_that_cannot_be_written_says_so() throws Exception {
        LoopStick.make(home, 2).close();
        try (LoopStick stick = LoopStick.of(home, home.resolve("stick.img"), "ro")) {
            assertThat(new StickWriter(stick.found()).write(NAME, random(1000))).isEqualTo(new StickOutcome.ReadOnly());
        }
    }

    /// The image lies on a file system that is smaller than it says: from some block on, the stick fails.
    @Test
    void a_stick_that_fails_in_the_middle_has_failed_and_holds_no_file_of_that_name() throws Exception {
        Path small = Files.createDirectories(home.resolve("small"));
        LoopStick.run("mount", "-t", "tmpfs", "-o", "size=400k", "tmpfs", small.toString());
        try (LoopStick stick = LoopStick.makeOn(home, small.resolve("stick.img"), 8)) {
            assertThat(new StickWriter(stick.found()).write(NAME, random(2_000_000)))
                    .isInstanceOf(StickOutcome.Failed.class);
            assertThat(names(stick)).doesNotContain(NAME);
        } finally {
            LoopStick.run("umount", small.toString());
        }
    }

    /// What has reached the stick is looked at again and again while a file is being written.
    @Test
    void whenever_the_stick_is_pulled_out_the_file_is_there_whole_or_not_at_all() throws Exception {
        byte[] content = random(6_000_000);
        List<Path> pulls = new ArrayList<>();
        while (pulls.size() < 2) { // a machine may have written it all before the first look is over
            lookWhileItIsWritten(content, pulls);
        }
        for (Path pull : pulls) {
            try (LoopStick pulled = LoopStick.of(pull, pull.resolve("stick.img"), "ro")) {
                if (names(pulled).contains(NAME)) {
                    assertThat(Files.readAllBytes(pulled.folder().resolve(NAME)))
                            .isEqualTo(content);
                }
            }
        }
    }

    private void lookWhileItIsWritten(byte[] content, List<Path> pulls) throws Exception {
        Path drawer = Files.createDirectories(home.resolve("stick-" + pulls.size()));
        Path image = drawer.resolve("stick.img");
        try (LoopStick stick = LoopStick.makeOn(drawer, image, 16)) {
            StickWriter writer = new StickWriter(stick.found());
            Thread writing = Thread.ofPlatform().start(() -> writer.write(NAME, content));
            do {
                Path copy = Files.createDirectories(home.resolve("pull-" + pulls.size()));
                Files.copy(image, copy.resolve("stick.img"));
                pulls.add(copy);
            } while (writing.isAlive() && pulls.size() < 25);
            writing.join();
        }
    }

    private static List<String> names(LoopStick stick) throws IOException {
        try (Stream<Path> files = Files.list(stick.folder())) {
            return files.map(file -> String.valueOf(file.getFileName())).toList();
        }
    }

    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        return bytes;
    }
}
