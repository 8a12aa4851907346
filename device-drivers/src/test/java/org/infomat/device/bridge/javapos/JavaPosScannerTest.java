package org.infomat.device.bridge.javapos;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import jpos.JposConst;
import jpos.ScannerConst;
import jpos.services.ScannerService115;
import org.infomat.device.DeviceDescription;
import org.infomat.device.DeviceException;
import org.infomat.device.DeviceId;
import org.infomat.device.DeviceReason;
import org.infomat.device.DeviceState;
import org.infomat.device.DriverSettings;
import org.infomat.device.Waiting;
import org.infomat.device.health.HealthCheck;
import org.infomat.device.health.HealthLevel;
import org.infomat.device.health.HealthOutcome;
import org.infomat.device.scanner.Barcode;
import org.infomat.device.scanner.BarcodeScanner;
import org.infomat.device.scanner.Symbology;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// What a maker's service may do to any device, told with a scanner.
@Timeout(20)
class JavaPosScannerTest {
    private static final DeviceId ID = new DeviceId("barcode-scanner");

    private final MakersService service = new MakersService(ScannerService115.class);

    @TempDir
    private Path folder;

    private BarcodeScanner open() throws Exception {
        MakersFactory.give("Counter1", service);
        return new JavaPosScannerDriver().open(ID, settings());
    }

    private DriverSettings settings() throws Exception {
        return JposXml.naming("Counter1", "Scanner", folder, Map.of());
    }

    private void hold(String text, int type) throws Exception {
        service.read(Map.of(
                "ScanData",
                ("]Q1" + text).getBytes(UTF_8),
                "ScanDataLabel",
                text.getBytes(UTF_8),
                "ScanDataType",
                type));
    }

    @AfterEach
    void endService() {
        service.close();
    }

    @Test
    void it_names_what_its_statistics_tell() throws Exception {
        try (BarcodeScanner scanner = open()) {
            DeviceDescription description = scanner.description();
            assertThat(description.name()).isEqualTo("Ada & Co M-1");
            assertThat(description.firmware()).isEqualTo("2.7");
        }
    }

    @Test
    void without_statistics_it_names_what_its_service_calls_it() throws Exception {
        service.has("CapStatisticsReporting", false);
        service.has("PhysicalDeviceName", "Counter scanner");
        try (BarcodeScanner scanner = open()) {
            assertThat(scanner.description().name()).isEqualTo("Counter scanner");
        }
    }

    @Test
    void it_is_opened_claimed_and_enabled_in_this_order_and_everything_is_given_back() throws Exception {
        service.calls().clear();
        open().close();
        assertThat(service.calls())
                .containsSubsequence(
                        "open",
                        "claim",
                        "setPowerNotify 1",
                        "setDeviceEnabled true",
                        "setDataEventEnabled true",
                        "setDeviceEnabled false",
                        "release",
                        "close",
                        "deleteInstance");
    }

    @Test
    void the_kind_of_a_code_is_told_in_our_words() throws Exception {
        try (BarcodeScanner scanner = open()) {
            Waiting<Barcode> waiting = new Waiting<>(scanner::scan);
            hold("4006381333931", ScannerConst.SCAN_SDT_EAN13);
            assertThat(waiting.result().symbology()).isEqualTo(Symbology.EAN_UPC);
        }
    }

    @Test
    void after_a_code_that_could_not_be_read_the_next_is() throws Exception {
        try (BarcodeScanner scanner = open()) {
            Waiting<Barcode> waiting = new Waiting<>(scanner::scan);
            assertThat(service.tellError(JposConst.JPOS_E_FAILURE, 0, JposConst.JPOS_EL_INPUT))
                    .isEqualTo(JposConst.JPOS_ER_CLEAR);
            hold("NEXT", ScannerConst.SCAN_SDT_QRCODE);
            assertThat(waiting.result().text()).isEqualTo("NEXT");
        }
    }

    @Test
    void a_device_that_another_program_has_claimed_is_refused_with_what_to_do() {
        service.fails("claim", JposConst.JPOS_E_CLAIMED, 0);
        DeviceException refusal = catchThrowableOfType(DeviceException.class, this::open);
        assertThat(refusal.status().reason()).isEqualTo(DeviceReason.PORT_REFUSED);
        assertThat(refusal).hasMessageContaining("E_CLAIMED").hasMessageContaining("other program");
        assertThat(service.calls()).endsWith("close", "deleteInstance");
    }

    @Test
    void what_a_service_says_of_an_error_is_not_passed_on() throws Exception {
        try (BarcodeScanner scanner = open()) {
            service.does("checkHealth", arguments -> {
                throw new jpos.JposException(JposConst.JPOS_E_FAILURE, "last code was AZE-4711");
            });
            assertThat(scanner.status().state()).isEqualTo(DeviceState.HARDWARE_ERROR);
            assertThat(scanner.status().detail()).isEqualTo("E_FAILURE");
        }
    }

    @Test
    void a_service_that_crashes_is_a_fault_of_the_device_and_not_of_the_terminal() throws Exception {
        try (BarcodeScanner scanner = open()) {
            service.does("checkHealth", arguments -> {
                throw new IllegalStateException("AZE-4711");
            });
            assertThat(scanner.status().state()).isEqualTo(DeviceState.HARDWARE_ERROR);
        }
    }

    @Test
    void a_service_that_hangs_costs_its_second_and_closing_does_not_wait_for_it() throws Exception {
        CountDownLatch end = new CountDownLatch(1);
        BarcodeScanner scanner = open();
        service.does("checkHealth", arguments -> {
            await(end);
            return true;
        });
        long begun = System.nanoTime();
        assertThat(scanner.status().reason()).isEqualTo(DeviceReason.SILENT);
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofMillis(1_500));
        scanner.close();
        end.countDown();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void an_external_check_is_the_services_own_and_one_it_has_not_is_not_available() throws Exception {
        try (BarcodeScanner scanner = open()) {
            assertThat(HealthCheck.of(scanner, HealthLevel.EXTERNAL).outcome())
                    .isInstanceOf(HealthOutcome.Passed.class);
            service.fails("checkHealth", JposConst.JPOS_E_ILLEGAL, 0);
            assertThat(HealthCheck.of(scanner, HealthLevel.EXTERNAL).outcome())
                    .isEqualTo(new HealthOutcome.NotAvailable());
            assertThat(scanner.status().works()).isTrue();
        }
    }

    @Test
    void a_name_that_jpos_xml_does_not_have_is_missing() throws Exception {
        DriverSettings other = new DriverSettings(
                Map.of("logical-name", "Nobody", "jpos-xml", settings().required("jpos-xml")));
        assertThatExceptionOfType(DeviceException.class)
                .isThrownBy(() -> new JavaPosScannerDriver().open(ID, other))
                .withMessageContaining("names no device 'Nobody'");
    }

    @Test
    void a_file_that_does_not_exist_is_missing_and_a_relative_path_is_refused() {
        DriverSettings absent = new DriverSettings(Map.of("logical-name", "X", "jpos-xml", "/nowhere/jpos.xml"));
        assertThatExceptionOfType(DeviceException.class)
                .isThrownBy(() -> new JavaPosScannerDriver().open(ID, absent))
                .withMessageContaining("cannot be read");
        DriverSettings relative = new DriverSettings(Map.of("logical-name", "X", "jpos-xml", "jpos.xml"));
        assertThatIllegalArgumentException().isThrownBy(() -> new JavaPosScannerDriver().check(relative));
    }
}
