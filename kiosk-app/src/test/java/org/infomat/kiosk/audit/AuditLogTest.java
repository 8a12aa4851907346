package org.infomat.kiosk.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;
import org.infomat.kiosk.identity.TerminalKey;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whatever somebody with an editor does to the log is noticed, and so are most things that somebody with a saw does.
class AuditLogTest {
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-03-19T12:05:00Z"));

    @TempDir
    Path folder;

    private TerminalKey key;

    @BeforeEach
    void five_records() throws IOException {
        key = TerminalKey.in(folder.resolve("terminal.key"));
        write(log(), 5);
    }

    private AuditLog log() {
        return new AuditLog(folder, key, CLOCK);
    }

    private static void write(AuditLog log, int count) throws IOException {
        for (int i = 1; i <= count; i++) {
            log.append(new AuditEntry("anna", "password", "task.reconnect", "printer", "number " + i));
        }
    }

    private Path file() {
        return folder.resolve("audit.log");
    }

    private void change(UnaryOperator<List<String>> change) throws IOException {
        List<String> lines = new ArrayList<>(Files.readAllLines(file()));
        Files.writeString(file(), String.join("\n", change.apply(lines)) + "\n");
    }

    private AuditState.Broken broken() {
        AuditState state = log().verify();
        assertThat(state).isInstanceOf(AuditState.Broken.class);
        return (AuditState.Broken) state;
    }

    @Test
    void an_untouched_log_is_whole_also_after_a_restart() throws IOException {
        assertThat(log().verify()).isInstanceOf(AuditState.Whole.class);
        write(log(), 2);
        assertThat(log().verify())
                .isInstanceOfSatisfying(
                        AuditState.Whole.class,
                        whole -> assertThat(whole.records()).isEqualTo(7));
    }

    @Test
    void nothing_at_all_is_whole_before_the_first_record() {
        assertThat(new AuditLog(folder.resolve("new"), key, CLOCK).verify())
                .isEqualTo(new AuditState.Whole(0, AuditRecord.NOTHING));
    }

    @Test
    void an_edited_record_is_noticed() throws IOException {
        change(lines -> {
            lines.set(2, lines.get(2).replace("anna", "oleg"));
            return lines;
        });
        assertThat(broken()).isEqualTo(new AuditState.Broken(3, AuditState.Fault.FORGED));
    }

    @Test
    void a_record_that_was_taken_out_is_noticed() throws IOException {
        change(lines -> {
            lines.remove(1);
            return lines;
        });
        assertThat(broken()).isEqualTo(new AuditState.Broken(2, AuditState.Fault.OUT_OF_ORDER));
    }

    @Test
    void records_in_another_order_are_noticed() throws IOException {
        change(lines -> {
            Collections.swap(lines, 2, 3);
            return lines;
        });
        assertThat(broken()).isEqualTo(new AuditState.Broken(3, AuditState.Fault.OUT_OF_ORDER));
    }

    @Test
    void a_record_that_is_there_twice_is_noticed() throws IOException {
        change(lines -> {
            lines.add(1, lines.getFirst());
            return lines;
        });
        assertThat(broken().fault()).isEqualTo(AuditState.Fault.OUT_OF_ORDER);
    }

    @Test
    void a_record_signed_by_another_key_is_noticed() throws IOException {
        TerminalKey other = TerminalKey.in(folder.resolve("other.key"));
        AuditRecord made = new AuditRecord(
                6, CLOCK.instant(), new AuditEntry("eve", "key", "x", "", ""), AuditRecord.hash(lastLine()));
        change(lines -> {
            lines.add(made.line(other));
            return lines;
        });
        assertThat(broken()).isEqualTo(new AuditState.Broken(6, AuditState.Fault.FORGED));
    }

    private String lastLine() throws IOException {
        return Files.readAllLines(file()).getLast();
    }

    @Test
    void a_shortened_log_is_noticed_and_stays_noticed_when_it_is_written_on() throws IOException {
        change(lines -> lines.subList(0, 3));
        assertThat(broken()).isEqualTo(new AuditState.Broken(4, AuditState.Fault.SHORTENED));
        write(log(), 1);
        assertThat(broken()).isEqualTo(new AuditState.Broken(4, AuditState.Fault.OUT_OF_ORDER));
    }

    @Test
    void a_log_that_is_gone_is_noticed() throws IOException {
        Files.delete(file());
        assertThat(broken()).isEqualTo(new AuditState.Broken(1, AuditState.Fault.SHORTENED));
    }

    @Test
    void a_note_of_the_last_record_that_is_gone_is_noticed_and_written_down_before_a_new_one_hides_it()
            throws IOException {
        Files.delete(folder.resolve("audit.head"));
        assertThat(broken().fault()).isEqualTo(AuditState.Fault.HEAD_FORGED);
        AuditLog log = log();
        write(log, 1);
        assertThat(log.latest()).extracting(record -> record.entry().what()).contains("audit.note-lost");
    }

    @Test
    void a_note_that_the_terminal_did_not_write_is_noticed() throws IOException {
        Path head = folder.resolve("audit.head");
        Files.writeString(head, Files.readString(head).replaceFirst("5", "3"));
        assertThat(broken().fault()).isEqualTo(AuditState.Fault.HEAD_FORGED);
    }

    /// Nobody can tell that from a terminal that never did more: what the hub keeps can.
    @Test
    void log_and_note_put_back_together_to_an_earlier_day_are_told_from_outside_alone() throws IOException {
        String earlierLog = Files.readString(file());
        String earlierNote = Files.readString(folder.resolve("audit.head"));
        AuditState.Whole before = (AuditState.Whole) log().verify();
        write(log(), 3);
        AuditState.Whole kept = (AuditState.Whole) log().verify();
        Files.writeString(file(), earlierLog);
        Files.writeString(folder.resolve("audit.head"), earlierNote);
        assertThat(log().verify()).isEqualTo(before).isNotEqualTo(kept);
    }

    @Test
    void a_record_that_the_power_cut_in_two_is_dropped_and_the_log_goes_on() throws IOException {
        Files.writeString(file(), Files.readString(file()) + "{\"number\":6,\"at\":\"2026-");
        assertThat(log().verify()).isInstanceOf(AuditState.Whole.class);
        write(log(), 1);
        assertThat(log().verify())
                .isInstanceOfSatisfying(
                        AuditState.Whole.class,
                        whole -> assertThat(whole.records()).isEqualTo(6));
    }

    @Test
    void a_record_that_the_power_cut_off_from_its_note_counts() throws IOException {
        String earlierNote = Files.readString(folder.resolve("audit.head"));
        write(log(), 1);
        Files.writeString(folder.resolve("audit.head"), earlierNote);
        assertThat(log().verify()).isInstanceOf(AuditState.Whole.class);
        write(log(), 1);
        assertThat(log().verify())
                .isInstanceOfSatisfying(
                        AuditState.Whole.class,
                        whole -> assertThat(whole.records()).isEqualTo(7));
    }

    @Test
    void the_latest_records_come_newest_first() throws IOException {
        AuditLog log = log();
        write(log, 1);
        assertThat(log.latest()).hasSize(6);
        assertThat(log.latest().getFirst().number()).isEqualTo(6);
    }

    @Test
    void only_the_terminals_user_can_read_it() throws IOException {
        for (String name : List.of("audit.log", "audit.head", "terminal.key")) {
            assertThat(Files.getPosixFilePermissions(folder.resolve(name)).toString())
                    .as(name)
                    .doesNotContain("GROUP", "OTHERS");
        }
    }
}
