package org.infomat.kiosk.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/// What the computer says of itself is told as it says it; what it does not say is not guessed.
class ComputerTest {
    @TempDir
    Path root;

    @Test
    void memory_is_what_programs_could_still_have() throws IOException {
        Files.createDirectories(root.resolve("proc"));
        Files.writeString(
                root.resolve("proc/meminfo"),
                "MemTotal:        8000000 kB\nMemFree:          100000 kB\nMemAvailable:    5000000 kB\n");
        assertThat(new Computer(root).memory()).contains(new Computer.Room(3_000_000L * 1024, 8_000_000L * 1024));
    }

    @Test
    void the_hottest_place_tells_the_temperature() throws IOException {
        zone("thermal_zone0", "41000");
        zone("thermal_zone1", "67500");
        zone("cooling_device0", "99000");
        assertThat(new Computer(root).temperature()).contains(67);
    }

    @Test
    void a_place_that_cannot_be_read_does_not_hide_the_others() throws IOException {
        zone("thermal_zone0", "N/A");
        zone("thermal_zone1", "38000");
        assertThat(new Computer(root).temperature()).contains(38);
    }

    private void zone(String name, String temperature) throws IOException {
        Path zone = Files.createDirectories(root.resolve("sys/class/thermal").resolve(name));
        Files.writeString(zone.resolve("temp"), temperature + "\n");
    }

    @Test
    void a_computer_that_says_nothing_is_not_known() {
        Computer silent = new Computer(root);
        assertThat(silent.temperature()).isEmpty();
        assertThat(silent.memory()).isEmpty();
        assertThat(silent.storage(root.resolve("nowhere"))).isEmpty();
        assertThat(silent.storage(root)).isPresent();
    }

    @Test
    void the_latest_lines_of_the_log_are_kept_until_it_is_closed() {
        RecentLog log = new RecentLog();
        log.listen();
        LoggerFactory.getLogger(ComputerTest.class).warn("paper is low at {}", "printer");
        log.close();
        LoggerFactory.getLogger(ComputerTest.class).warn("not heard");
        assertThat(log.lines()).extracting(RecentLog.Line::text).containsExactly("paper is low at printer");
        assertThat(log.lines().getFirst().source()).isEqualTo("ComputerTest");
    }
}
