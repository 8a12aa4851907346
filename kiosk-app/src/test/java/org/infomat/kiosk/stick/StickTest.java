package org.infomat.kiosk.stick;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Finding sticks, on a system that is made of files; `StickIT` writes to real ones.
class StickTest {
    @TempDir
    private Path root;

    @Test
    void a_partition_of_a_removable_disk_that_is_mounted_under_media_is_a_stick() throws IOException {
        disk("8:16", "devices/pci0/ata1/block/sdb", "1");
        partition("8:17", "devices/pci0/ata1/block/sdb/sdb1");
        mounts("36 35 8:17 / /media/stick rw,nosuid shared:1 - vfat /dev/sdb1 rw");
        assertThat(sticks().find()).contains(new Stick(Path.of("/media/stick"), false));
    }

    @Test
    void a_disk_on_usb_is_one_though_it_does_not_call_itself_removable() throws IOException {
        disk("8:32", "devices/pci0/usb1/1-2/block/sdc", "0");
        mounts("36 35 8:32 / /run/media/kiosk/My\\040stick ro,relatime - exfat /dev/sdc ro");
        assertThat(sticks().find()).contains(new Stick(Path.of("/run/media/kiosk/My stick"), true));
    }

    @Test
    void the_terminals_own_disks_are_none_and_neither_is_a_usb_disk_that_the_system_runs_from() throws IOException {
        disk("259:1", "devices/pci0/nvme/block/nvme0n1", "0");
        disk("8:32", "devices/pci0/usb1/1-2/block/sdc", "1");
        mounts(
                "25 1 8:32 / / rw,relatime - ext4 /dev/sdc rw",
                "26 1 259:1 / /mnt/data rw - ext4 /dev/nvme0n1 rw",
                "27 1 0:24 / /media/net rw - nfs server:/x rw");
        assertThat(sticks().find()).isEmpty();
    }

    @Test
    void a_stick_that_was_pulled_out_while_it_was_mounted_is_none() throws IOException {
        mounts("36 35 8:17 / /media/stick rw - vfat /dev/sdb1 rw");
        assertThat(sticks().find()).isEmpty();
    }

    @Test
    void of_two_the_one_that_can_be_written_is_taken() throws IOException {
        disk("8:16", "devices/usb1/block/sdb", "1");
        disk("8:32", "devices/usb2/block/sdc", "1");
        mounts("36 35 8:16 / /media/a ro - vfat /dev/sdb ro", "37 35 8:32 / /media/b rw - vfat /dev/sdc rw");
        assertThat(sticks().find()).contains(new Stick(Path.of("/media/b"), false));
    }

    @Test
    void without_a_stick_and_with_one_that_cannot_be_written_the_writer_says_so() throws IOException {
        mounts("");
        assertThat(new StickWriter(sticks()).write("a.zip", new byte[1])).isEqualTo(new StickOutcome.NoStick());
        disk("8:16", "devices/usb1/block/sdb", "1");
        mounts("36 35 8:16 / /media/a ro - vfat /dev/sdb ro");
        assertThat(new StickWriter(sticks()).write("a.zip", new byte[1])).isEqualTo(new StickOutcome.ReadOnly());
    }

    private Sticks sticks() {
        return new Sticks(root, List.of(Path.of("/media"), Path.of("/run/media"), Path.of("/mnt")));
    }

    private void mounts(String... lines) throws IOException {
        Path file = root.resolve("proc/self/mountinfo");
        Files.createDirectories(file.resolveSibling(""));
        Files.writeString(file, String.join("\n", lines) + "\n");
    }

    private void disk(String number, String device, String removable) throws IOException {
        partition(number, device);
        Files.writeString(root.resolve("sys").resolve(device).resolve("removable"), removable + "\n");
    }

    private void partition(String number, String device) throws IOException {
        Path there = Files.createDirectories(root.resolve("sys").resolve(device));
        Path numbers = Files.createDirectories(root.resolve("sys/dev/block"));
        Files.createSymbolicLink(numbers.resolve(number), there);
    }
}
