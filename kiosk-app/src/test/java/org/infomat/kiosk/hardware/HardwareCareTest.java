package org.infomat.kiosk.hardware;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.infomat.kiosk.hardware.Heard.next;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.infomat.device.Capability;
import org.infomat.device.DeviceDescription;
import org.infomat.device.DeviceId;
import org.infomat.device.DeviceReason;
import org.infomat.device.DeviceState;
import org.infomat.device.DeviceStatus;
import org.infomat.device.DriverSettings;
import org.infomat.device.Drivers;
import org.infomat.device.card.CardRead;
import org.infomat.device.card.simulated.CardReaderSimulator;
import org.infomat.device.health.HealthCheck;
import org.infomat.device.health.HealthLevel;
import org.infomat.device.health.HealthOutcome;
import org.infomat.device.health.HealthReport;
import org.infomat.device.printer.Document;
import org.infomat.device.printer.DocumentOutcome;
import org.infomat.device.printer.PrintOutcome;
import org.infomat.device.printer.Receipt;
import org.infomat.device.printer.simulated.SimulatedDocumentPrinterDriver;
import org.infomat.kiosk.hardware.usage.Statistic;
import org.infomat.kiosk.hardware.usage.Usage;
import org.infomat.kiosk.hardware.usage.UsageBook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// What a technician asks of the devices.
@Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class HardwareCareTest {
    private static final DeviceId READER = new DeviceId("reader");
    private static final DeviceId PRINTER = new DeviceId("printer");
    private static final DeviceId SHEETS = new DeviceId("sheets");
    private static final Receipt RECEIPT = new Receipt(Locale.ENGLISH, List.of(Receipt.Text.normal("INFO-2K4F")));
    private static final DeviceStatus GONE = DeviceStatus.of(DeviceState.NO_DEVICE, DeviceReason.UNPLUGGED);

    private final AttendedReaders readers = new AttendedReaders();
    private final FakePrinters printers = new FakePrinters();
    private final SimulatedDocumentPrinterDriver sheets = new SimulatedDocumentPrinterDriver();
    private final CardReaderSimulator reader = readers.readers.simulator(READER);
    private final Heard heard = new Heard();
    private final VirtualTiming timing = new VirtualTiming();
    private final Hardware hardware = new Hardware(
            new DevicesConfig(List.of(
                    new DeviceConfig(READER, DeviceClass.CARD_READER, "attended", new DriverSettings(Map.of())),
                    new DeviceConfig(PRINTER, DeviceClass.RECEIPT_PRINTER, "fake", new DriverSettings(Map.of())),
                    new DeviceConfig(
                            SHEETS, DeviceClass.DOCUMENT_PRINTER, sheets.name(), new DriverSettings(Map.of())))),
            new Drivers(List.of(readers, printers, sheets)),
            heard,
            UsageBook.inMemory(timing::now),
            timing,
            () -> {});

    @BeforeEach
    void start() throws Exception {
        hardware.start();
        next(heard.changes);
        next(heard.changes);
        next(heard.changes);
    }

    @AfterEach
    void close() {
        hardware.close();
    }

    @Test
    void what_a_device_is_stays_known_while_it_is_away() {
        reader.unplug();
        assertThat(hardware.describe(READER)).get().satisfies(description -> {
            assertThat(description.name()).isEqualTo("Infomat simulated card reader");
            assertThat(description.can(Capability.CHIP)).isTrue();
        });
        assertThat(hardware.describe(PRINTER)).map(DeviceDescription::model).contains("fake printer 1");
    }

    @Test
    void the_latest_changes_are_kept_with_their_time() {
        DeviceEvent first = hardware.history(PRINTER).getFirst();
        timing.advance(Duration.ofSeconds(10));
        printers.status = () -> GONE;
        timing.advance(Duration.ofSeconds(1));
        assertThat(hardware.history(PRINTER))
                .containsExactly(
                        first, new DeviceEvent(hardware.reports().get(1).since(), GONE));
    }

    @Test
    void only_so_many_changes_are_kept() {
        for (int i = 0; i < History.LENGTH; i++) {
            boolean low = i % 2 == 0;
            printers.status =
                    () -> DeviceStatus.of(DeviceState.ONLINE, low ? DeviceReason.PAPER_LOW : DeviceReason.NONE);
            timing.advance(Duration.ofSeconds(1));
        }
        assertThat(hardware.history(PRINTER)).hasSize(History.LENGTH);
        assertThat(hardware.history(PRINTER).getLast().status()).isEqualTo(DeviceStatus.ONLINE);
    }

    @Test
    void a_device_that_comes_and_goes_every_second_is_told_once_to_be_unstable() throws Exception {
        for (int i = 0; i < 60; i++) {
            printers.status = () -> GONE;
            timing.advance(Duration.ofSeconds(1));
            printers.status = () -> DeviceStatus.ONLINE;
            timing.advance(Duration.ofSeconds(1));
        }
        assertThat(heard.changes)
                .hasSize(5)
                .last()
                .satisfies(change -> assertThat(change.status().reason()).isEqualTo(DeviceReason.UNSTABLE));
        timing.advance(Steadiness.SETTLED.plusSeconds(1));
        assertThat(hardware.working()).contains(DeviceClass.RECEIPT_PRINTER);
    }

    @Test
    void a_card_that_a_technician_presents_for_a_check_reaches_no_visit() throws Exception {
        readers.taking = true;
        CompletableFuture<HealthReport> check = checking(READER, HealthLevel.INTERACTIVE);
        reader.insert("AZE-4711");
        HealthReport report = check.get(10, TimeUnit.SECONDS);
        assertThat(report.outcome()).isInstanceOf(HealthOutcome.Passed.class);
        assertThat(report.toString()).doesNotContain("4711");
        assertThat(heard.cards).isEmpty();
    }

    @Test
    void after_a_check_the_next_card_is_a_visitors_again() throws Exception {
        readers.taking = true;
        CompletableFuture<HealthReport> check = checking(READER, HealthLevel.INTERACTIVE);
        reader.insertUnreadable();
        assertThat(check.get(10, TimeUnit.SECONDS).outcome())
                .isInstanceOfSatisfying(
                        HealthOutcome.Failed.class,
                        failed -> assertThat(failed.reason()).isEqualTo(DeviceReason.UNREADABLE));
        reader.insert("AZE-4712");
        assertThat(next(heard.cards)).isInstanceOf(CardRead.Read.class);
        assertThat(heard.changes).isEmpty();
    }

    @Test
    void a_check_prints_on_the_printer_and_its_paper_counts() throws Exception {
        assertThat(hardware.check(PRINTER, HealthLevel.EXTERNAL).outcome())
                .isEqualTo(new HealthOutcome.Passed("140 mm, cuts: 1"));
        assertThat(hardware.usage(PRINTER).counts())
                .containsEntry(Statistic.MILLIMETRES_PRINTED, 140L)
                .containsEntry(Statistic.PAPER_CUTS, 1L);
        printers.printing = PrintOutcome.OutOfPaper::new;
        assertThat(hardware.check(PRINTER, HealthLevel.EXTERNAL).outcome())
                .isEqualTo(new HealthOutcome.Failed(DeviceReason.PAPER_OUT, ""));
    }

    @Test
    void a_check_of_a_device_that_is_away_fails_with_its_reason() throws Exception {
        reader.unplug();
        assertThat(next(heard.changes).status().reason()).isEqualTo(DeviceReason.UNPLUGGED);
        assertThat(hardware.check(READER, HealthLevel.INTERNAL).outcome())
                .isInstanceOfSatisfying(
                        HealthOutcome.Failed.class,
                        failed -> assertThat(failed.reason()).isEqualTo(DeviceReason.UNPLUGGED));
    }

    @Test
    void a_device_is_closed_and_opened_anew_when_somebody_asks_for_it() throws Exception {
        hardware.reconnect(PRINTER);
        assertThat(next(heard.changes).status()).isEqualTo(DeviceStatus.STARTING);
        assertThat(next(printers.closed)).isEqualTo("printer 1");
        timing.advance(Supervision.FIRST_BACK_OFF);
        assertThat(next(heard.changes).status()).isEqualTo(DeviceStatus.ONLINE);
        assertThat(hardware.describe(PRINTER)).map(DeviceDescription::model).contains("fake printer 2");
    }

    @Test
    void what_the_devices_do_is_counted() throws Exception {
        assertThat(hardware.print(RECEIPT)).isEqualTo(new PrintOutcome.Printed(140, 1));
        assertThat(hardware.print(RECEIPT)).isEqualTo(new PrintOutcome.Printed(140, 1));
        printers.printing = PrintOutcome.Jammed::new;
        assertThat(hardware.print(RECEIPT)).isEqualTo(new PrintOutcome.Jammed());
        timing.advance(Duration.ofSeconds(60));
        printers.status = () -> GONE;
        timing.advance(Supervision.BETWEEN_QUESTIONS);
        printers.status = () -> DeviceStatus.ONLINE;
        timing.advance(Supervision.LAST_BACK_OFF);
        Usage usage = hardware.usage(PRINTER);
        assertThat(usage.counts())
                .containsEntry(Statistic.RECEIPTS_PRINTED, 2L)
                .containsEntry(Statistic.MILLIMETRES_PRINTED, 280L)
                .containsEntry(Statistic.PAPER_CUTS, 2L)
                .containsEntry(Statistic.FAILED_PRINTS, 1L)
                .containsEntry(Statistic.REOPENINGS, 1L);
        assertThat(usage.count(Statistic.SECONDS_ONLINE)).isBetween(60L, 66L);
        assertThat(usage.failures()).containsExactly(Map.entry(DeviceReason.UNPLUGGED, 1L));
    }

    @Test
    void sheets_are_counted_those_of_a_check_too() throws Exception {
        assertThat(hardware.printDocument(new Document(new byte[] {'%'}, 3))).isEqualTo(new DocumentOutcome.Printed(3));
        assertThat(hardware.check(SHEETS, HealthLevel.EXTERNAL).outcome()).isInstanceOf(HealthOutcome.Passed.class);
        sheets.simulator(SHEETS).set(DeviceReason.PAPER_OUT, true);
        assertThat(hardware.printDocument(new Document(new byte[] {'%'}, 1)))
                .isInstanceOf(DocumentOutcome.NotPrinted.class);
        assertThat(hardware.usage(SHEETS).counts())
                .containsEntry(Statistic.DOCUMENTS_PRINTED, 2L)
                .containsEntry(Statistic.PAGES_PRINTED, 4L)
                .containsEntry(Statistic.FAILED_DOCUMENTS, 1L);
    }

    @Test
    void cards_are_counted_by_what_became_of_them() throws Exception {
        reader.insert("AZE-4711");
        next(heard.cards);
        reader.remove();
        next(heard.taken);
        reader.insertUnreadable();
        next(heard.cards);
        assertThat(hardware.usage(READER).counts())
                .containsEntry(Statistic.GOOD_READS, 1L)
                .containsEntry(Statistic.UNREADABLE_CARDS, 1L);
        assertThat(hardware.resetUsage(READER).count(Statistic.GOOD_READS)).isEqualTo(1);
        assertThat(hardware.usage(READER).count(Statistic.GOOD_READS)).isZero();
    }

    @Test
    void a_device_that_nobody_configured_is_refused_by_name() {
        assertThatThrownBy(() -> hardware.reconnect(new DeviceId("toaster"))).hasMessageContaining("toaster");
    }

    /// Returns when the visitors' attendance has stepped aside.
    private CompletableFuture<HealthReport> checking(DeviceId id, HealthLevel level) {
        CompletableFuture<HealthReport> report = new CompletableFuture<>();
        Thread checking = Thread.ofPlatform().daemon().start(() -> {
            try {
                report.complete(hardware.check(id, level));
            } catch (InterruptedException e) {
                report.completeExceptionally(e);
            }
        });
        while (Stream.of(checking.getStackTrace())
                .noneMatch(frame -> frame.getClassName().equals(HealthCheck.class.getName()))) {
            Thread.onSpinWait();
        }
        return report;
    }
}
