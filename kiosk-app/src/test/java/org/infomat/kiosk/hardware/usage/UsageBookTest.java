package org.infomat.kiosk.hardware.usage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.infomat.device.DeviceId;
import org.infomat.device.DeviceReason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UsageBookTest {
    private static final DeviceId PRINTER = new DeviceId("receipt-printer");
    private static final Instant THEN = Instant.parse("2026-03-20T08:00:00Z");

    @TempDir
    private Path folder;

    private UsageBook book() {
        return UsageBook.in(folder.resolve("devices/usage.txt"), InstantSource.fixed(THEN));
    }

    @Test
    void what_was_counted_is_there_after_a_restart() {
        UsageBook before = book();
        before.count(PRINTER, Statistic.PAPER_CUTS, 2);
        before.count(PRINTER, Statistic.PAPER_CUTS, 1);
        before.failed(PRINTER, DeviceReason.PAPER_OUT);
        before.save();
        assertThat(book().of(PRINTER)).isEqualTo(before.of(PRINTER));
        assertThat(book().of(PRINTER).count(Statistic.PAPER_CUTS)).isEqualTo(3);
        assertThat(book().of(PRINTER).failures(DeviceReason.PAPER_OUT)).isEqualTo(1);
        assertThat(book().of(PRINTER).since()).isEqualTo(THEN);
    }

    @Test
    void counting_alone_writes_nothing() {
        book().count(PRINTER, Statistic.PAPER_CUTS, 2);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void a_reset_is_kept_at_once_and_tells_what_was_before() {
        UsageBook book = book();
        book.count(PRINTER, Statistic.PAPER_CUTS, 7);
        book.save();
        assertThat(book.reset(PRINTER).count(Statistic.PAPER_CUTS)).isEqualTo(7);
        assertThat(book().of(PRINTER).counts()).isEmpty();
    }

    @Test
    void a_torn_line_costs_that_line_alone() throws Exception {
        Files.createDirectories(folder.resolve("devices"));
        Files.write(
                folder.resolve("devices/usage.txt"),
                List.of(
                        "receipt-printer since 2026-03-20T08:00:00Z",
                        "receipt-printer PaperCutCount 12",
                        "receipt-printer GoodScanCount many",
                        "receipt-printer failed-NO_SUCH_REASON 3",
                        "receipt-printer Rec"));
        assertThat(book().of(PRINTER).count(Statistic.PAPER_CUTS)).isEqualTo(12);
        assertThat(book().of(PRINTER).counts()).hasSize(1);
    }

    @Test
    void a_write_that_was_cut_short_leaves_the_old_counters() throws Exception {
        UsageBook book = book();
        book.count(PRINTER, Statistic.PAPER_CUTS, 5);
        book.save();
        Files.writeString(folder.resolve("devices/usage.txt.new"), "receipt-printer PaperC");
        assertThat(book().of(PRINTER).count(Statistic.PAPER_CUTS)).isEqualTo(5);
    }
}
