package org.infomat.device.recording;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.infomat.device.Driver;
import org.infomat.device.bridge.javapos.JavaPosChipDriver;
import org.infomat.device.bridge.javapos.JavaPosPrinterDriver;
import org.infomat.device.bridge.javapos.JavaPosScannerDriver;
import org.infomat.device.bridge.javapos.JavaPosStripeDriver;
import org.infomat.device.bridge.xfs4iot.Xfs4IotCardDriver;
import org.infomat.device.bridge.xfs4iot.Xfs4IotPrinterDriver;
import org.infomat.device.bridge.xfs4iot.Xfs4IotScannerDriver;
import org.infomat.device.card.magstripe.MagstripeDriver;
import org.infomat.device.card.pcsc.PcscDriver;
import org.infomat.device.printer.escpos.EscPosDriver;
import org.infomat.device.printer.ipp.IppDriver;
import org.infomat.device.scanner.serial.SerialScannerDriver;
import org.infomat.device.signal.pi4j.Pi4jSignalDriver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Sessions that were recorded once, with the drivers of today.
@Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class RecordedSessionsTest {
    private static final InstantSource THEN = () -> Instant.parse("2026-11-22T00:00:00Z");
    private static final Map<String, Driver<?>> DRIVERS = Stream.of(
                    new EscPosDriver(),
                    new IppDriver(),
                    new SerialScannerDriver(),
                    new MagstripeDriver(THEN),
                    new PcscDriver(List.of()),
                    new Pi4jSignalDriver(),
                    new JavaPosPrinterDriver(),
                    new JavaPosScannerDriver(),
                    new JavaPosStripeDriver(THEN),
                    new JavaPosChipDriver(List.of()),
                    new Xfs4IotCardDriver(List.of(), InstantSource.system()),
                    new Xfs4IotScannerDriver(),
                    new Xfs4IotPrinterDriver())
            .collect(Collectors.toMap(Driver::name, driver -> driver));

    private static String text(String name) throws IOException {
        try (InputStream in = RecordedSessionsTest.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), UTF_8);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "receipt-printer-out-of-paper.txt",
                "ipp-printed-then-switched-off.txt",
                "ipp-out-of-paper.txt",
                "serial-scanner.txt",
                "stripe.txt",
                "card-with-profile.txt",
                "xfs4iot-card.txt",
                "xfs4iot-scanner.txt",
                "xfs4iot-printer.txt",
                "gpio-board.txt",
                "javapos-printer.txt",
                "javapos-scanner.txt",
                "javapos-magstripe.txt",
                "javapos-smartcard.txt"
            })
    void the_drivers_do_what_they_did_then(String name) throws Exception {
        Recording recording = Recording.parse(text(name));
        assertThat(new Replay(recording).partings(DRIVERS.get(recording.driver())))
                .isEmpty();
    }

    @Test
    void a_recording_that_was_changed_torn_or_is_of_another_form_is_refused() throws Exception {
        String whole = text("stripe.txt");
        assertThatThrownBy(() -> Recording.parse(whole.replaceFirst("0", "1")))
                .hasMessageContaining("its sum is wrong");
        assertThatThrownBy(() -> Recording.parse(whole.substring(0, whole.length() / 2)))
                .hasMessageContaining("its end is missing");
        assertThatThrownBy(() -> Recording.parse(whole.replace("recording 1", "recording 2")))
                .hasMessageContaining("another form");
    }

    @Test
    void a_session_that_was_stopped_just_before_an_answer_came_plays_as_well() throws Exception {
        Recording recording = Recording.parse(text("xfs4iot-printer.txt"));
        List<Exchange> answered = recording.exchanges().stream()
                .filter(exchange -> !ExchangeText.of(exchange).contains("Common.Cancel"))
                .toList();
        assertThat(answered).hasSize(recording.exchanges().size() - 1);
        Recording other = new Recording(recording.driver(), recording.settings(), recording.notes(), answered);
        assertThat(new Replay(other).partings(DRIVERS.get(other.driver()))).isEmpty();
    }

    @Test
    void another_answer_than_recorded_is_told() throws Exception {
        Recording recording = Recording.parse(text("stripe.txt"));
        List<Exchange> changed = recording.exchanges().stream()
                .map(exchange ->
                        exchange instanceof Exchange.Told(long millis, String outcome) && !outcome.equals("stopped")
                                ? new Exchange.Told(millis, "removed")
                                : exchange)
                .toList();
        Recording other = new Recording(recording.driver(), recording.settings(), recording.notes(), changed);
        assertThat(new Replay(other).partings(DRIVERS.get("magstripe")))
                .first()
                .asString()
                .contains("recorded is 'removed'");
    }
}
