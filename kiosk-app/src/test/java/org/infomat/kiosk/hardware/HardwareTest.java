package org.infomat.kiosk.hardware;

import static org.assertj.core.api.Assertions.assertThat;
import static org.infomat.kiosk.hardware.Heard.next;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.infomat.device.DeviceException;
import org.infomat.device.DeviceId;
import org.infomat.device.DeviceReason;
import org.infomat.device.DeviceState;
import org.infomat.device.DeviceStatus;
import org.infomat.device.DriverSettings;
import org.infomat.device.Drivers;
import org.infomat.device.card.CardRead;
import org.infomat.device.card.simulated.CardReaderSimulator;
import org.infomat.device.card.simulated.SimulatedCardReaderDriver;
import org.infomat.device.health.HealthLevel;
import org.infomat.device.health.HealthOutcome;
import org.infomat.device.health.HealthReport;
import org.infomat.device.printer.PrintOutcome;
import org.infomat.device.printer.Receipt;
import org.infomat.device.printer.simulated.SimulatedPrinterDriver;
import org.infomat.device.printer.simulated.VirtualPrinter;
import org.infomat.device.scanner.simulated.ScannerSimulator;
import org.infomat.device.scanner.simulated.SimulatedScannerDriver;
import org.infomat.kiosk.hardware.usage.UsageBook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class HardwareTest {
    private static final DeviceId SCANNER = new DeviceId("scanner");
    private static final DeviceId READER = new DeviceId("reader");
    private static final DeviceId PRINTER = new DeviceId("printer");
    private static final Duration BACK_OFF = Supervision.FIRST_BACK_OFF;
    private static final Receipt RECEIPT = new Receipt(Locale.ENGLISH, List.of(Receipt.Text.normal("INFO-2K4F")));

    private final SimulatedScannerDriver scanners = new SimulatedScannerDriver();
    private final SimulatedCardReaderDriver readers = new SimulatedCardReaderDriver();
    private final FakePrinters printers = new FakePrinters();
    private final SimulatedPrinterDriver virtualPrinters = new SimulatedPrinterDriver();
    private final ScannerSimulator scanner = scanners.simulator(SCANNER);
    private final CardReaderSimulator reader = readers.simulator(READER);
    private final Heard heard = new Heard();
    private final UsageBook usage = UsageBook.inMemory(InstantSource.system());
    private VirtualTiming timing = new VirtualTiming();
    private Hardware hardware;

    @AfterEach
    void close() {
        hardware.close();
    }

    @Test
    void a_device_that_opens_is_told_of_once() throws Exception {
        Instant start = timing.now();
        start(SCANNER);
        assertThat(next(heard.changes)).isEqualTo(new DeviceChange(SCANNER, DeviceStatus.ONLINE));
        timing.advance(Duration.ofMinutes(1));
        assertThat(heard.changes).isEmpty();
        assertThat(hardware.reports())
                .containsExactly(new DeviceReport(
                        SCANNER, DeviceClass.BARCODE_SCANNER, "simulated-scanner", true, DeviceStatus.ONLINE, start));
    }

    @Test
    void the_classes_that_work_are_known() {
        printers.opening = refusing();
        start(SCANNER, READER, PRINTER);
        assertThat(hardware.working()).containsExactlyInAnyOrder(DeviceClass.BARCODE_SCANNER, DeviceClass.CARD_READER);
        printers.opening = () -> {};
        timing.advance(BACK_OFF);
        assertThat(hardware.working()).contains(DeviceClass.RECEIPT_PRINTER);
    }

    @Test
    void codes_are_handed_on_one_after_another() throws Exception {
        start(SCANNER);
        hardware.expectCodes(Awaiting.SOMEBODY);
        scanner.hold("ONE");
        assertThat(next(heard.codes).text()).isEqualTo("ONE");
        scanner.hold("TWO");
        assertThat(next(heard.codes).text()).isEqualTo("TWO");
    }

    @Test
    void a_scanner_is_dark_until_a_code_is_expected_and_again_when_none_is() throws Exception {
        start(SCANNER);
        next(heard.changes);
        assertThat(scanner.pass("EARLY")).isFalse();
        hardware.expectCodes(Awaiting.SOMEBODY);
        scanner.hold("EXPECTED");
        assertThat(next(heard.codes).text()).isEqualTo("EXPECTED");
        hardware.expectCodes(Awaiting.NOBODY);
        assertThat(scanner.pass("LATE")).isFalse();
        assertThat(heard.codes).isEmpty();
    }

    @Test
    void whoever_comes_by_may_begin_with_a_code() throws Exception {
        start(SCANNER);
        hardware.expectCodes(Awaiting.WHOEVER_COMES);
        scanner.hold("RECEIPT");
        assertThat(next(heard.codes).text()).isEqualTo("RECEIPT");
    }

    @Test
    void a_scanner_that_comes_back_is_as_dark_as_it_should_be() throws Exception {
        start(SCANNER);
        next(heard.changes);
        scanner.unplug();
        next(heard.changes);
        hardware.expectCodes(Awaiting.SOMEBODY);
        scanner.plugIn();
        timing.advance(Supervision.LAST_BACK_OFF);
        scanner.hold("BACK");
        assertThat(next(heard.codes).text()).isEqualTo("BACK");
    }

    @Test
    void after_a_technicians_test_a_scanner_is_dark_again() throws Exception {
        start(SCANNER);
        next(heard.changes);
        CompletableFuture<HealthReport> check = CompletableFuture.supplyAsync(this::check);
        scanner.hold("TECHNICIAN");
        assertThat(check.get(10, TimeUnit.SECONDS).outcome()).isInstanceOf(HealthOutcome.Passed.class);
        scanner.awaitReader();
        assertThat(scanner.pass("LATE")).isFalse();
        assertThat(heard.codes).isEmpty();
    }

    private HealthReport check() {
        try {
            return hardware.check(SCANNER, HealthLevel.INTERACTIVE);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void what_a_printer_says_unasked_is_known_before_anybody_asks() throws Exception {
        VirtualPrinter paperSide = virtualPrinters.simulator(PRINTER);
        start(List.of(device(PRINTER, virtualPrinters.name())));
        assertThat(next(heard.changes).status().works()).isTrue();
        long opened = System.nanoTime();
        paperSide.coverOpen(true);
        assertThat(next(heard.changes).status().reason()).isEqualTo(DeviceReason.COVER_OPEN);
        assertThat(Duration.ofNanos(System.nanoTime() - opened)).isLessThan(Duration.ofMillis(200));
        paperSide.coverOpen(false);
        assertThat(next(heard.changes).status().works()).isTrue();
    }

    @Test
    void a_card_is_read_once_until_it_is_taken() throws Exception {
        start(READER);
        reader.insert("AZE-4711");
        assertThat(next(heard.cards)).isInstanceOf(CardRead.Read.class);
        assertThat(heard.taken).isEmpty();
        reader.remove();
        assertThat(next(heard.taken)).isEqualTo(READER);
        reader.insertUnreadable();
        assertThat(next(heard.cards)).isInstanceOf(CardRead.Unreadable.class);
        assertThat(heard.cards).isEmpty();
    }

    @Test
    void a_device_that_is_unplugged_and_plugged_in_again_comes_back_by_itself() throws Exception {
        start(SCANNER);
        next(heard.changes);
        scanner.unplug();
        assertThat(next(heard.changes).status().reason()).isEqualTo(DeviceReason.UNPLUGGED);
        timing.advance(Duration.ofMinutes(1));
        assertThat(heard.changes).isEmpty();
        scanner.plugIn();
        timing.advance(Supervision.LAST_BACK_OFF);
        assertThat(next(heard.changes).status()).isEqualTo(DeviceStatus.ONLINE);
        hardware.expectCodes(Awaiting.SOMEBODY);
        scanner.hold("BACK");
        assertThat(next(heard.codes).text()).isEqualTo("BACK");
    }

    @Test
    void a_device_that_nobody_uses_is_found_missing_by_asking() throws Exception {
        start(PRINTER);
        next(heard.changes);
        printers.status = () -> DeviceStatus.of(DeviceState.NO_DEVICE, DeviceReason.UNPLUGGED);
        timing.advance(Duration.ofSeconds(1));
        assertThat(next(heard.changes).status().reason()).isEqualTo(DeviceReason.UNPLUGGED);
        assertThat(next(printers.closed)).isEqualTo("printer 1");
    }

    @Test
    void a_warning_is_told_and_the_device_stays_open() throws Exception {
        start(PRINTER);
        next(heard.changes);
        printers.status = () -> DeviceStatus.of(DeviceState.ONLINE, DeviceReason.PAPER_LOW);
        timing.advance(Duration.ofSeconds(1));
        assertThat(next(heard.changes).status().reason()).isEqualTo(DeviceReason.PAPER_LOW);
        assertThat(printers.closed).isEmpty();
    }

    @Test
    void a_receipt_is_printed_and_the_printers_own_word_comes_back() throws Exception {
        start(PRINTER);
        assertThat(hardware.print(RECEIPT)).isEqualTo(new PrintOutcome.Printed(140, 1));
        printers.printing = PrintOutcome.OutOfPaper::new;
        assertThat(hardware.print(RECEIPT)).isEqualTo(new PrintOutcome.OutOfPaper());
    }

    @Test
    void without_a_printer_printing_is_told_to_be_unreachable_at_once() throws Exception {
        start(SCANNER);
        assertThat(hardware.print(RECEIPT)).isInstanceOf(PrintOutcome.Unreachable.class);
    }

    @Test
    void a_printer_that_cannot_be_opened_is_unreachable_and_says_why() throws Exception {
        printers.opening = refusing();
        start(PRINTER);
        assertThat(hardware.print(RECEIPT))
                .isInstanceOfSatisfying(
                        PrintOutcome.Unreachable.class,
                        outcome -> assertThat(outcome.detail()).contains("PORT_MISSING", "It is not there"));
    }

    @Test
    void a_driver_that_fails_unexpectedly_costs_the_receipt_and_is_opened_again() throws Exception {
        start(PRINTER);
        next(heard.changes);
        printers.printing = () -> {
            throw new IllegalStateException("quotes INFO-2K4F");
        };
        assertThat(hardware.print(RECEIPT))
                .isInstanceOfSatisfying(
                        PrintOutcome.Unreachable.class,
                        outcome -> assertThat(outcome.detail()).doesNotContain("2K4F"));
        assertThat(next(heard.changes).status().reason()).isEqualTo(DeviceReason.UNRECOVERABLE);
        timing.advance(BACK_OFF);
        assertThat(next(heard.changes).status()).isEqualTo(DeviceStatus.ONLINE);
        assertThat(printers.opened).hasValue(2);
    }

    @Test
    void printing_that_hangs_is_given_up_and_the_printer_opened_again() throws Exception {
        timing = new VirtualTiming(task -> Thread.ofVirtual().start(task));
        CountDownLatch begun = new CountDownLatch(1);
        printers.printing = () -> {
            begun.countDown();
            hang();
            return new PrintOutcome.Printed(140, 1);
        };
        start(PRINTER);
        next(heard.changes);
        Thread.ofVirtual().start(() -> {
            awaitQuietly(begun);
            timing.advance(PublicUse.PRINTING_LIMIT);
        });
        assertThat(hardware.print(RECEIPT)).isInstanceOf(PrintOutcome.Unreachable.class);
        assertThat(next(heard.changes).status().reason()).isEqualTo(DeviceReason.SLOW);
        assertThat(next(printers.closed)).isEqualTo("printer 1");
    }

    @Test
    void a_question_that_waits_behind_a_long_receipt_does_not_cost_the_printer() throws Exception {
        timing = new VirtualTiming(task -> Thread.ofVirtual().start(task));
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch printed = new CountDownLatch(1);
        start(PRINTER);
        next(heard.changes);
        printers.status = () -> {
            asked.countDown();
            awaitQuietly(printed);
            return DeviceStatus.ONLINE;
        };
        printers.printing = () -> {
            timing.advance(Supervision.ANSWER_LIMIT.multipliedBy(3));
            printed.countDown();
            return new PrintOutcome.Printed(140, 1);
        };
        timing.advance(Supervision.BETWEEN_QUESTIONS);
        asked.await();
        assertThat(hardware.print(RECEIPT)).isEqualTo(new PrintOutcome.Printed(140, 1));
        assertThat(printers.closed).isEmpty();
        assertThat(heard.changes).isEmpty();
    }

    @Test
    void in_real_time_the_devices_come_up_by_themselves() throws Exception {
        DevicesConfig config = new DevicesConfig(List.of(new DeviceConfig(
                SCANNER, DeviceClass.BARCODE_SCANNER, "simulated-scanner", new DriverSettings(Map.of()))));
        hardware = new Hardware(config, new Drivers(List.of(scanners)), heard, usage, InstantSource.system());
        hardware.start();
        assertThat(next(heard.changes).status()).isEqualTo(DeviceStatus.ONLINE);
        scanner.unplug();
        next(heard.changes);
        scanner.plugIn();
        assertThat(next(heard.changes).status()).isEqualTo(DeviceStatus.ONLINE);
    }

    @Test
    void opening_that_hangs_is_given_up_and_what_it_opens_too_late_is_closed() throws Exception {
        timing = new VirtualTiming(task -> Thread.ofVirtual().start(task));
        CountDownLatch begun = new CountDownLatch(1);
        printers.opening = () -> {
            begun.countDown();
            hang();
        };
        start(PRINTER);
        begun.await();
        printers.opening = () -> {};
        timing.advance(Supervision.OPENING_LIMIT);
        assertThat(next(heard.changes).status().reason()).isEqualTo(DeviceReason.SLOW);
        assertThat(next(printers.closed)).isEqualTo("printer 1");
        timing.advance(BACK_OFF);
        assertThat(next(heard.changes).status()).isEqualTo(DeviceStatus.ONLINE);
    }

    @Test
    void a_device_that_hangs_does_not_hold_up_another() throws Exception {
        timing = new VirtualTiming(task -> Thread.ofVirtual().start(task));
        printers.opening = HardwareTest::hang;
        start(PRINTER, SCANNER);
        assertThat(next(heard.changes).device()).isEqualTo(SCANNER);
        hardware.expectCodes(Awaiting.SOMEBODY);
        scanner.hold("READ");
        assertThat(next(heard.codes).text()).isEqualTo("READ");
    }

    @Test
    void closing_closes_the_devices_and_opens_none_again() {
        start(PRINTER);
        hardware.close();
        timing.advance(Duration.ofMinutes(1));
        assertThat(printers.closed).containsExactly("printer 1");
        assertThat(printers.opened).hasValue(1);
    }

    @Test
    void the_simulators_are_there_for_the_device_panel() {
        start(SCANNER, PRINTER);
        assertThat(hardware.simulators()).containsExactly(Map.entry(SCANNER, scanner));
    }

    private void start(DeviceId... ids) {
        start(Arrays.stream(ids).map(id -> device(id, driver(id))).toList());
    }

    private static DeviceConfig device(DeviceId id, String driver) {
        return new DeviceConfig(id, kind(id), driver, new DriverSettings(Map.of()));
    }

    private void start(List<DeviceConfig> devices) {
        Drivers drivers = new Drivers(List.of(scanners, readers, printers, virtualPrinters));
        DevicesConfig config = new DevicesConfig(devices);
        hardware = new Hardware(config, drivers, heard, usage, timing, () -> {});
        hardware.start();
    }

    private static DeviceClass kind(DeviceId id) {
        return id.equals(SCANNER)
                ? DeviceClass.BARCODE_SCANNER
                : id.equals(READER) ? DeviceClass.CARD_READER : DeviceClass.RECEIPT_PRINTER;
    }

    private static String driver(DeviceId id) {
        return id.equals(SCANNER) ? "simulated-scanner" : id.equals(READER) ? "simulated-card-reader" : "fake";
    }

    private static FakePrinters.Opening refusing() {
        return () -> {
            throw new DeviceException(
                    PRINTER,
                    DeviceStatus.of(DeviceState.NO_DEVICE, DeviceReason.PORT_MISSING),
                    "It is not there",
                    "Look for it");
        };
    }

    /// Blocks until it is interrupted, and then goes on as if nothing had been.
    private static void hang() {
        awaitQuietly(new CountDownLatch(1));
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
