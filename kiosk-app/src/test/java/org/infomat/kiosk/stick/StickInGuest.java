package org.infomat.kiosk.stick;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Runs in a guest, whose kernel has FAT: all that is asked of any file system, and a stick on USB as the kernel itself
/// tells of it.
class StickInGuest extends StickPeerTest {
    private static final Path FOLDER = Path.of("/run/media/stick");
    private static final Path DISK = Path.of("/dev/sda");
    private static final String NAME = "infomat-town-hall-1-20260302-080000.zip";

    @Test
    void the_file_systems_of_these_tests_are_fat() throws Exception {
        assertThat(Files.readString(Path.of("/proc/filesystems"))).contains("\tvfat\n");
    }

    @Test
    void a_stick_on_usb_is_found_once_it_is_mounted_and_takes_the_file() throws Exception {
        byte[] content = "the report".repeat(10_000).getBytes(US_ASCII);
        assertThat(new StickWriter(new Sticks()).write(NAME, content)).isEqualTo(new StickOutcome.NoStick());
        Files.createDirectories(FOLDER);
        LoopStick.run("mount", "-t", "vfat", DISK.toString(), FOLDER.toString());
        assertThat(new StickWriter(new Sticks()).write(NAME, content)).isEqualTo(new StickOutcome.Written(NAME));
        LoopStick.run("umount", FOLDER.toString());
        LoopStick.run("mount", "-t", "vfat", "-o", "ro", DISK.toString(), FOLDER.toString());
        assertThat(Files.readAllBytes(FOLDER.resolve(NAME))).isEqualTo(content);
        assertThat(new StickWriter(new Sticks()).write(NAME, content)).isEqualTo(new StickOutcome.ReadOnly());
    }

    @AfterEach
    void unmount() throws Exception {
        if (new Sticks().find().isPresent()) {
            LoopStick.run("umount", FOLDER.toString());
        }
    }
}
