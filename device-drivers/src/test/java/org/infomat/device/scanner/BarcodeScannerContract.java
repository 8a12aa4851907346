package org.infomat.device.scanner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import org.infomat.device.DeviceException;
import org.infomat.device.DeviceReason;
import org.infomat.device.DeviceState;
import org.infomat.device.DeviceStatus;
import org.infomat.device.Waiting;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// What every scanner does, real or simulated.
@Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
public abstract class BarcodeScannerContract {
    private BarcodeScanner scanner;

    /// Opens the scanner under test, anew after `unplug`.
    protected abstract BarcodeScanner open() throws Exception;

    /// Holds a QR code before it and returns when the scanner has read it.
    protected abstract void hold(String text) throws Exception;

    protected abstract void unplug() throws Exception;

    protected abstract void plugIn() throws Exception;

    @BeforeEach
    void openScanner() throws Exception {
        scanner = open();
    }

    @AfterEach
    void closeScanner() {
        scanner.close();
    }

    @Test
    void a_code_that_is_held_before_it_is_read() throws Exception {
        assertThat(scanned("INFO-2K4F")).isEqualTo(new Barcode(Symbology.QR_CODE, "INFO-2K4F"));
    }

    @Test
    void one_code_after_another_is_read() throws Exception {
        assertThat(scanned("ONE").text()).isEqualTo("ONE");
        assertThat(scanned("رسید ۲").text()).isEqualTo("رسید ۲");
    }

    @Test
    void a_code_read_while_nobody_waits_never_reaches_the_next_who_does() throws Exception {
        hold("SOMEBODY ELSE'S");
        assertThat(scanned("MINE").text()).isEqualTo("MINE");
    }

    @Test
    void interrupting_ends_the_waiting_and_the_scanner_goes_on() throws Exception {
        Waiting<Barcode> waiting = new Waiting<>(scanner::scan);
        waiting.interrupt();
        assertThat(waiting.failure()).isInstanceOf(InterruptedException.class);
        assertThat(scanned("NEXT").text()).isEqualTo("NEXT");
    }

    @Test
    void a_code_that_nobody_expects_is_dropped_although_somebody_waits() throws Exception {
        scanner.expect(false);
        Waiting<Barcode> waiting = new Waiting<>(scanner::scan);
        hold("TOO EARLY");
        scanner.expect(true);
        hold("EXPECTED");
        assertThat(waiting.result().text()).isEqualTo("EXPECTED");
    }

    @Test
    void a_scanner_that_works_says_that_it_is_online() {
        assertThat(scanner.status()).isEqualTo(DeviceStatus.ONLINE);
    }

    @Test
    void unplugging_ends_the_waiting_and_shows_in_the_status() throws Exception {
        Waiting<Barcode> waiting = new Waiting<>(scanner::scan);
        unplug();
        assertThat(waiting.failure())
                .asInstanceOf(type(DeviceException.class))
                .extracting(DeviceException::status)
                .satisfies(BarcodeScannerContract::unplugged);
        unplugged(scanner.status());
        assertThat(catchThrowable(scanner::scan)).isInstanceOf(DeviceException.class);
    }

    @Test
    void plugged_in_and_opened_again_it_reads_again() throws Exception {
        unplug();
        scanner.close();
        plugIn();
        scanner = open();
        assertThat(scanned("BACK").text()).isEqualTo("BACK");
    }

    @Test
    void closing_ends_the_waiting() {
        Waiting<Barcode> waiting = new Waiting<>(scanner::scan);
        scanner.close();
        assertThat(waiting.failure()).isInstanceOf(DeviceException.class);
    }

    @Test
    void closing_twice_is_harmless_and_a_closed_scanner_does_not_work() {
        scanner.close();
        scanner.close();
        assertThat(scanner.status().works()).isFalse();
        assertThat(catchThrowable(scanner::scan)).isInstanceOf(DeviceException.class);
    }

    private static void unplugged(DeviceStatus status) {
        assertThat(status.state()).isEqualTo(DeviceState.NO_DEVICE);
        assertThat(status.reason()).isEqualTo(DeviceReason.UNPLUGGED);
    }

    private Barcode scanned(String text) throws Exception {
        Waiting<Barcode> waiting = new Waiting<>(scanner::scan);
        hold(text);
        return waiting.result();
    }
}
