package org.infomat.device.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.infomat.device.DeviceDescription;
import org.infomat.device.DeviceException;
import org.infomat.device.DeviceId;
import org.infomat.device.DeviceReason;
import org.infomat.device.DeviceStatus;
import org.infomat.device.DriverSettings;
import org.infomat.device.Waiting;
import org.infomat.device.card.AccessKey;
import org.infomat.device.card.CardRead;
import org.infomat.device.card.CardReader;
import org.infomat.device.card.simulated.SimulatedCardReaderDriver;
import org.infomat.device.printer.PrintOutcome;
import org.infomat.device.printer.Receipt;
import org.infomat.device.printer.ReceiptPrinter;
import org.infomat.device.printer.simulated.SimulatedPrinterDriver;
import org.infomat.device.printer.simulated.VirtualPrinter;
import org.infomat.device.scanner.BarcodeScanner;
import org.infomat.device.scanner.simulated.SimulatedScannerDriver;
import org.infomat.device.signal.Lamp;
import org.infomat.device.signal.Sensor;
import org.infomat.device.signal.SignalBoard;
import org.infomat.device.signal.simulated.CabinetSimulator;
import org.infomat.device.signal.simulated.SimulatedSignalDriver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class HealthCheckTest {
    private static final DeviceId ID = new DeviceId("device");
    private static final DriverSettings NONE = new DriverSettings(Map.of());
    private static final Duration MOMENT = Duration.ofMillis(50);

    private final SimulatedPrinterDriver printers = new SimulatedPrinterDriver();
    private final SimulatedScannerDriver scanners = new SimulatedScannerDriver();
    private final SimulatedCardReaderDriver readers = new SimulatedCardReaderDriver();
    private final SimulatedSignalDriver signals = new SimulatedSignalDriver();

    @Test
    void asking_moves_nothing() throws Exception {
        VirtualPrinter paper = printers.simulator(ID);
        try (ReceiptPrinter printer = printers.open(ID, NONE)) {
            assertThat(HealthCheck.of(printer, HealthLevel.INTERNAL).outcome())
                    .isInstanceOf(HealthOutcome.Passed.class);
            paper.paperOut(true);
            assertThat(reason(HealthCheck.of(printer, HealthLevel.INTERNAL))).isEqualTo(DeviceReason.PAPER_OUT);
            assertThat(paper.receipts()).isEmpty();
        }
    }

    @Test
    void a_test_receipt_comes_out_and_is_cut() throws Exception {
        VirtualPrinter paper = printers.simulator(ID);
        try (ReceiptPrinter printer = printers.open(ID, NONE)) {
            HealthReport report = HealthCheck.of(printer, HealthLevel.EXTERNAL);
            assertThat(report.outcome())
                    .isInstanceOfSatisfying(
                            HealthOutcome.Passed.class,
                            passed -> assertThat(passed.detail()).endsWith("cuts: 1"));
            assertThat(paper.receipts()).hasSize(1);
            assertThat(report.took()).isPositive();
        }
    }

    @Test
    void a_test_receipt_that_does_not_come_out_fails_with_the_reason() throws Exception {
        try (ReceiptPrinter printer = printers.open(ID, NONE)) {
            printers.simulator(ID).coverOpen(true);
            assertThat(reason(HealthCheck.of(printer, HealthLevel.EXTERNAL))).isEqualTo(DeviceReason.COVER_OPEN);
        }
    }

    @Test
    void a_sensor_that_notices_something_passes_and_its_board_lights_its_lamps() throws Exception {
        CabinetSimulator cabinet = signals.simulator(ID);
        try (SignalBoard board = signals.open(ID, NONE)) {
            Waiting<HealthReport> lamps = new Waiting<>(() -> HealthCheck.of(board, HealthLevel.EXTERNAL));
            while (!cabinet.lights().containsKey(Lamp.STATUS)) {
                Thread.onSpinWait();
            }
            assertThat(lamps.result().outcome()).isInstanceOf(HealthOutcome.Passed.class);
            assertThat(cabinet.lights()).isEmpty();
            cabinet.set(Sensor.OPERATOR_SWITCH, true);
            assertThat(HealthCheck.of(board, HealthLevel.INTERACTIVE).outcome())
                    .isEqualTo(new HealthOutcome.Passed("OPERATOR_SWITCH active"));
        }
    }

    @Test
    void a_person_opens_the_cover_and_closes_it() throws Exception {
        VirtualPrinter paper = printers.simulator(ID);
        try (ReceiptPrinter printer = printers.open(ID, NONE)) {
            paper.coverOpen(true);
            ReceiptPrinter opened = new CoverIsClosed(printer, () -> paper.coverOpen(false));
            assertThat(HealthCheck.of(opened, HealthLevel.INTERACTIVE).outcome())
                    .isInstanceOf(HealthOutcome.Passed.class);
        }
    }

    /// A person closes the cover as soon as the printer has said that it is open.
    private record CoverIsClosed(ReceiptPrinter printer, Runnable person) implements ReceiptPrinter {
        @Override
        public DeviceId id() {
            return printer.id();
        }

        @Override
        public DeviceDescription description() {
            return printer.description();
        }

        @Override
        public DeviceStatus status() {
            DeviceStatus status = printer.status();
            assertThat(status.works()).isNotEqualTo(status.reason() == DeviceReason.COVER_OPEN);
            person.run();
            return status;
        }

        @Override
        public PrintOutcome print(Receipt receipt) throws InterruptedException {
            return printer.print(receipt);
        }

        @Override
        public void close() {
            printer.close();
        }
    }

    @Test
    void a_scanner_lights_up_and_reads_what_a_person_holds() throws Exception {
        try (BarcodeScanner scanner = scanners.open(ID, NONE)) {
            Waiting<HealthReport> light = new Waiting<>(() -> HealthCheck.of(scanner, HealthLevel.EXTERNAL));
            scanners.simulator(ID).hold("INFO-2K4F");
            assertThat(light.result().outcome()).isInstanceOf(HealthOutcome.Passed.class);
            Waiting<HealthReport> check = new Waiting<>(() -> HealthCheck.of(scanner, HealthLevel.INTERACTIVE));
            scanners.simulator(ID).hold("INFO-2K4F");
            assertThat(check.result().outcome()).isEqualTo(new HealthOutcome.Passed("Barcode[QR_CODE, 9 characters]"));
        }
    }

    @Test
    void where_nobody_presents_anything_nothing_is_said_of_the_device_and_it_goes_on() throws Exception {
        try (CardReader reader = readers.open(ID, NONE)) {
            assertThat(HealthCheck.of(reader, HealthLevel.INTERACTIVE, MOMENT).outcome())
                    .isEqualTo(new HealthOutcome.Unattended());
            readers.simulator(ID).insert("AZE-4711");
            CardReader visited = new CardIsTaken(reader, readers.simulator(ID)::remove);
            assertThat(HealthCheck.of(visited, HealthLevel.INTERACTIVE).outcome())
                    .isEqualTo(new HealthOutcome.Passed("CardData[identifier present]"));
        }
    }

    /// A person takes the card as soon as it has been read.
    private record CardIsTaken(CardReader reader, Runnable person) implements CardReader {
        @Override
        public DeviceId id() {
            return reader.id();
        }

        @Override
        public DeviceDescription description() {
            return reader.description();
        }

        @Override
        public DeviceStatus status() {
            return reader.status();
        }

        @Override
        public CardRead read() throws DeviceException, InterruptedException {
            return reader.read();
        }

        @Override
        public CardRead read(AccessKey key) throws DeviceException, InterruptedException {
            return reader.read(key);
        }

        @Override
        public void awaitRemoval() throws DeviceException, InterruptedException {
            person.run();
            reader.awaitRemoval();
        }

        @Override
        public void close() {
            reader.close();
        }
    }

    @Test
    void a_device_that_goes_during_a_check_has_failed_with_its_reason() throws Exception {
        try (CardReader reader = readers.open(ID, NONE)) {
            Waiting<HealthReport> check = new Waiting<>(() -> HealthCheck.of(reader, HealthLevel.INTERACTIVE));
            readers.simulator(ID).unplug();
            assertThat(reason(check.result())).isEqualTo(DeviceReason.UNPLUGGED);
        }
    }

    @Test
    void a_card_reader_has_nothing_that_moves() throws Exception {
        try (CardReader reader = readers.open(ID, NONE)) {
            assertThat(HealthCheck.of(reader, HealthLevel.EXTERNAL).outcome())
                    .isEqualTo(new HealthOutcome.NotAvailable());
        }
    }

    @Test
    void a_device_that_hangs_has_failed_when_its_time_is_over() throws Exception {
        try (ReceiptPrinter printer = printers.open(ID, NONE)) {
            printers.simulator(ID).slow(1);
            assertThat(reason(HealthCheck.of(printer, HealthLevel.EXTERNAL, MOMENT)))
                    .isEqualTo(DeviceReason.SLOW);
        }
    }

    private static DeviceReason reason(HealthReport report) {
        return report.outcome() instanceof HealthOutcome.Failed(DeviceReason reason, String _)
                ? reason
                : DeviceReason.NONE;
    }
}
