package org.infomat.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.FutureTask;
import org.infomat.device.DeviceId;
import org.infomat.device.DeviceReason;
import org.infomat.device.DriverSettings;
import org.infomat.device.Drivers;
import org.infomat.device.printer.escpos.EscPosDriver;
import org.infomat.device.printer.simulated.VirtualPrinter;
import org.infomat.device.recording.CableDriver;
import org.infomat.device.recording.Recording;
import org.infomat.device.scanner.simulated.SimulatedScannerDriver;
import org.infomat.kiosk.durable.LatestFiles;
import org.infomat.kiosk.hardware.DeviceClass;
import org.infomat.kiosk.hardware.DeviceConfig;
import org.infomat.kiosk.hardware.DevicesConfig;
import org.infomat.kiosk.hardware.Hardware;
import org.infomat.kiosk.hardware.usage.UsageBook;
import org.infomat.kiosk.servicing.Ended;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Sessions with a device of a running terminal, recorded and kept: an ESC/POS printer behind a cable in memory.
@Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class RecordingWorkTest {
    private static final DeviceId PRINTER = new DeviceId("printer");
    private static final DeviceId SCANNER = new DeviceId("scanner");
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-11-22T06:00:00Z"));

    @TempDir
    private Path folder;

    private final VirtualPrinter printer = new VirtualPrinter("printer");
    private final Hardware hardware = new Hardware(
            new DevicesConfig(List.of(
                    device(PRINTER, DeviceClass.RECEIPT_PRINTER, "escpos", Map.of("port", "/dev/usb/lp7")),
                    device(SCANNER, DeviceClass.BARCODE_SCANNER, "simulated-scanner", Map.of()))),
            new Drivers(List.of(
                    new CableDriver<>(new EscPosDriver(), settings -> printer.plugIn()), new SimulatedScannerDriver())),
            new DeviceEvents(event -> {}, Set::of, (board, change) -> {}),
            UsageBook.inMemory(CLOCK),
            InstantSource.system());

    private static DeviceConfig device(DeviceId id, DeviceClass kind, String driver, Map<String, String> settings) {
        return new DeviceConfig(id, kind, driver, new DriverSettings(settings));
    }

    @BeforeEach
    @Timeout(30)
    void start() throws InterruptedException {
        hardware.start();
        awaitPrinter();
    }

    @AfterEach
    void close() {
        hardware.close();
    }

    private Ended.Result recorded(DeviceId id) throws InterruptedException {
        LatestFiles files = new LatestFiles(folder.resolve("recordings"), 20);
        return new RecordingWork(hardware, files, CLOCK, Duration.ofSeconds(2)).record(id);
    }

    private void awaitPrinter() throws InterruptedException {
        while (!hardware.working().contains(DeviceClass.RECEIPT_PRINTER)) {
            Thread.sleep(20);
        }
    }

    @Test
    void what_passes_is_written_down_and_the_printer_serves_again() throws IOException, InterruptedException {
        Ended.Result result = recorded(PRINTER);
        Path file = folder.resolve("recordings/printer-20261122T060000Z.txt");
        Recording recording = Recording.parse(Files.readString(file));
        assertThat(recording.driver()).isEqualTo("escpos");
        assertThat(recording.exchanges()).hasSizeGreaterThan(4);
        assertThat(result)
                .isEqualTo(new Ended.Result.Done(
                        file + ", exchanges: " + recording.exchanges().size()));
        assertThat(printer.receipts()).hasSize(1);
        awaitPrinter();
    }

    @Test
    void what_was_recorded_is_kept_when_somebody_has_enough_of_it() throws Exception {
        LatestFiles files = new LatestFiles(folder.resolve("recordings"), 20);
        RecordingWork work = new RecordingWork(hardware, files, CLOCK, Duration.ofMinutes(10));
        FutureTask<Ended.Result> recording = new FutureTask<>(() -> work.record(PRINTER));
        Thread.ofVirtual().start(recording);
        while (printer.receipts().isEmpty()) {
            Thread.sleep(20);
        }
        work.cutShort(SCANNER);
        work.cutShort(PRINTER);
        Ended.Result result = recording.get();
        Path file = folder.resolve("recordings/printer-20261122T060000Z.txt");
        int exchanges = Recording.parse(Files.readString(file)).exchanges().size();
        assertThat(exchanges).isPositive();
        assertThat(result).isEqualTo(new Ended.Result.Done(file + ", exchanges: " + exchanges + ", ended by hand"));
        awaitPrinter();
    }

    @Test
    void nothing_is_cut_short_that_is_not_under_way() throws InterruptedException {
        LatestFiles files = new LatestFiles(folder.resolve("recordings"), 20);
        RecordingWork work = new RecordingWork(hardware, files, CLOCK, Duration.ofMillis(500));
        work.cutShort(PRINTER);
        assertThat(work.record(PRINTER))
                .isInstanceOfSatisfying(
                        Ended.Result.Done.class,
                        done -> assertThat(done.detail()).doesNotContain("ended by hand"));
    }

    @Test
    void a_printer_that_is_not_there_says_so_and_comes_back_by_itself() throws InterruptedException {
        printer.unplugged(true);
        assertThat(recorded(PRINTER)).isInstanceOfSatisfying(Ended.Result.Faulty.class, faulty -> {
            assertThat(faulty.reason()).isNotEqualTo(DeviceReason.NONE);
            assertThat(faulty.detail()).contains("printer");
        });
        assertThat(folder.resolve("recordings")).doesNotExist();
        printer.unplugged(false);
        awaitPrinter();
    }

    @Test
    void a_folder_that_cannot_be_written_is_told() throws IOException, InterruptedException {
        Files.writeString(folder.resolve("recordings"), "a file where the folder should be");
        assertThat(recorded(PRINTER))
                .isInstanceOfSatisfying(
                        Ended.Result.Failed.class,
                        failed -> assertThat(failed.why()).isEqualTo(Ended.Why.NOT_KEPT));
    }

    @Test
    void what_cannot_be_recorded_is_left_at_work() throws InterruptedException {
        assertThat(recorded(SCANNER)).isEqualTo(new Ended.Result.Failed(Ended.Why.NOT_AVAILABLE, ""));
        assertThat(folder.resolve("recordings")).doesNotExist();
    }
}
