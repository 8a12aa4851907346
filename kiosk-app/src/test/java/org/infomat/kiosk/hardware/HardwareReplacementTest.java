package org.infomat.kiosk.hardware;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.infomat.kiosk.hardware.Heard.next;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.infomat.device.Device;
import org.infomat.device.DeviceException;
import org.infomat.device.DeviceId;
import org.infomat.device.DeviceReason;
import org.infomat.device.DeviceState;
import org.infomat.device.DeviceStatus;
import org.infomat.device.DriverSettings;
import org.infomat.device.Drivers;
import org.infomat.device.health.HealthLevel;
import org.infomat.device.health.HealthOutcome;
import org.infomat.device.printer.PrintOutcome;
import org.infomat.device.printer.Receipt;
import org.infomat.device.scanner.simulated.SimulatedScannerDriver;
import org.infomat.kiosk.hardware.usage.UsageBook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Devices that are tried out and exchanged while the terminal runs.
@Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class HardwareReplacementTest {
    private static final DeviceId PRINTER = new DeviceId("printer");
    private static final DeviceId SCANNER = new DeviceId("scanner");
    private static final Receipt RECEIPT = new Receipt(Locale.ENGLISH, List.of(Receipt.Text.normal("INFO-2K4F")));
    private static final DeviceConfig PRINTING =
            new DeviceConfig(PRINTER, DeviceClass.RECEIPT_PRINTER, "fake", new DriverSettings(Map.of()));
    private static final DeviceConfig SCANNING =
            new DeviceConfig(SCANNER, DeviceClass.BARCODE_SCANNER, "simulated-scanner", new DriverSettings(Map.of()));

    private final FakePrinters printers = new FakePrinters();
    private final SimulatedScannerDriver scanners = new SimulatedScannerDriver();
    private final Heard heard = new Heard();
    private final VirtualTiming timing = new VirtualTiming();
    private final Hardware hardware = new Hardware(
            new DevicesConfig(List.of(PRINTING)),
            new Drivers(List.of(printers, scanners)),
            heard,
            UsageBook.inMemory(timing::now),
            timing,
            () -> {});

    @BeforeEach
    void start() throws Exception {
        hardware.start();
        next(heard.changes);
    }

    @AfterEach
    void close() {
        hardware.close();
    }

    @Test
    void the_old_one_is_closed_and_the_new_one_opened_in_its_place() throws Exception {
        DeviceConfig other =
                new DeviceConfig(PRINTER, DeviceClass.RECEIPT_PRINTER, "fake", new DriverSettings(Map.of("port", "b")));
        hardware.replace(other);
        assertThat(next(printers.closed)).isEqualTo("printer 1");
        assertThat(next(heard.changes).status()).isEqualTo(DeviceStatus.ONLINE);
        assertThat(hardware.config(PRINTER)).isEqualTo(other);
        assertThat(hardware.reports()).hasSize(1);
        assertThat(hardware.print(RECEIPT)).isInstanceOf(PrintOutcome.Printed.class);
        assertThat(hardware.describe(PRINTER).orElseThrow().model()).isEqualTo("fake printer 2");
    }

    @Test
    void a_device_can_become_one_of_another_class() throws Exception {
        hardware.replace(new DeviceConfig(
                PRINTER, DeviceClass.BARCODE_SCANNER, "simulated-scanner", new DriverSettings(Map.of())));
        assertThat(hardware.working()).containsExactly(DeviceClass.BARCODE_SCANNER);
        assertThat(hardware.print(RECEIPT)).isInstanceOf(PrintOutcome.Unreachable.class);
        hardware.expectCodes(Awaiting.SOMEBODY);
        scanners.simulator(PRINTER).hold("ONE");
        assertThat(next(heard.codes).text()).isEqualTo("ONE");
    }

    @Test
    void a_device_that_was_not_there_is_added_and_supervised() throws Exception {
        hardware.replace(SCANNING);
        next(heard.changes);
        assertThat(hardware.reports()).extracting(DeviceReport::id).containsExactly(PRINTER, SCANNER);
        scanners.simulator(SCANNER).unplug();
        assertThat(next(heard.changes).status().reason()).isEqualTo(DeviceReason.UNPLUGGED);
        scanners.simulator(SCANNER).plugIn();
        timing.advance(Duration.ofSeconds(2));
        assertThat(next(heard.changes).status()).isEqualTo(DeviceStatus.ONLINE);
    }

    @Test
    void settings_that_the_driver_refuses_change_nothing() {
        assertThatThrownBy(() -> hardware.replace(
                        new DeviceConfig(PRINTER, DeviceClass.RECEIPT_PRINTER, "escpso", new DriverSettings(Map.of()))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(hardware.working()).containsExactly(DeviceClass.RECEIPT_PRINTER);
        assertThat(printers.closed).isEmpty();
    }

    @Test
    void while_a_choice_is_tried_out_the_old_one_steps_aside_and_comes_back() throws Exception {
        assertThat(hardware.tryOut(PRINTING, HealthLevel.INTERNAL).outcome()).isInstanceOf(HealthOutcome.Passed.class);
        assertThat(printers.closed).containsExactly("printer 1", "printer 2");
        assertThat(printers.opened).hasValue(3);
        assertThat(hardware.print(RECEIPT)).isInstanceOf(PrintOutcome.Printed.class);
        assertThat(hardware.config(PRINTER)).isEqualTo(PRINTING);
    }

    @Test
    void a_choice_that_cannot_be_opened_says_why_and_the_old_one_comes_back() throws Exception {
        printers.opening = () -> {
            throw new DeviceException(
                    PRINTER,
                    DeviceStatus.of(DeviceState.NO_DEVICE, DeviceReason.PORT_MISSING),
                    "It is not there",
                    "Look");
        };
        assertThat(hardware.tryOut(PRINTING, HealthLevel.INTERNAL).outcome())
                .isInstanceOfSatisfying(HealthOutcome.Failed.class, failed -> {
                    assertThat(failed.reason()).isEqualTo(DeviceReason.PORT_MISSING);
                    assertThat(failed.detail()).contains("It is not there");
                });
        printers.opening = () -> {};
        timing.advance(Duration.ofSeconds(2));
        assertThat(hardware.working()).containsExactly(DeviceClass.RECEIPT_PRINTER);
    }

    @Test
    void work_has_the_driver_to_itself_and_the_device_comes_back_after_it() throws Exception {
        Optional<String> opened = hardware.apart(
                PRINTER,
                Duration.ofSeconds(1),
                (driver, device) -> {
                    try (Device own = driver.open(device.id(), device.settings())) {
                        return own.description().model() + " after " + printers.closed.peek();
                    }
                },
                failed -> {
                    throw new AssertionError(failed.toString());
                });
        assertThat(opened).contains("fake printer 2 after printer 1");
        assertThat(printers.closed).containsExactly("printer 1", "printer 2");
        assertThat(printers.opened).hasValue(3);
        assertThat(hardware.working()).containsExactly(DeviceClass.RECEIPT_PRINTER);
    }

    @Test
    void work_that_fails_says_why_and_the_device_comes_back() throws Exception {
        AtomicReference<DeviceStatus> failed = new AtomicReference<>(DeviceStatus.STARTING);
        Optional<String> nothing = hardware.apart(
                PRINTER,
                Duration.ofSeconds(1),
                (driver, device) -> {
                    throw new DeviceException(
                            device.id(),
                            DeviceStatus.of(DeviceState.NO_DEVICE, DeviceReason.PORT_MISSING),
                            "It is not there",
                            "Look");
                },
                failed::set);
        assertThat(nothing).isEmpty();
        assertThat(failed.get().reason()).isEqualTo(DeviceReason.PORT_MISSING);
        assertThat(failed.get().detail()).contains("It is not there");
        assertThat(hardware.print(RECEIPT)).isInstanceOf(PrintOutcome.Printed.class);
    }

    @Test
    void a_new_device_is_tried_out_beside_the_others_and_is_not_kept() throws Exception {
        assertThat(hardware.tryOut(SCANNING, HealthLevel.INTERNAL).outcome()).isInstanceOf(HealthOutcome.Passed.class);
        assertThat(hardware.reports()).extracting(DeviceReport::id).containsExactly(PRINTER);
        assertThat(printers.closed).isEmpty();
    }
}
