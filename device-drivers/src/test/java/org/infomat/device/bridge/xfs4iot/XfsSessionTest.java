package org.infomat.device.bridge.xfs4iot;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Collections;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.infomat.device.DeviceId;
import org.infomat.device.DriverSettings;
import org.infomat.device.card.pcsc.VirtualCard.TestChip;
import org.infomat.device.message.MessageDriver;
import org.infomat.device.printer.simulated.VirtualPrinter;
import org.infomat.device.recording.Kept;
import org.infomat.device.recording.LiveSession;
import org.infomat.device.recording.Outcomes;
import org.infomat.device.recording.Recording;
import org.infomat.device.recording.Replay;
import org.infomat.device.signal.Sensor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What a recorded session with a service holds, and that the driver does the same when it is played back.
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class XfsSessionTest {
    private static final DeviceId ID = new DeviceId("device");
    /// Sessions end when all has happened.
    private static final Duration LIMIT = Duration.ofSeconds(30);

    private static final Xfs4IotCardDriver CARDS = new Xfs4IotCardDriver(List.of(), InstantSource.system());
    private static final Map<String, String> PROFILE =
            Map.of("select", TestChip.SELECT, "read", TestChip.READ, "tag", "70/5A", "pattern", "[A-Z]{3}-\\d{10}");

    /// What happens at the service meanwhile.
    private interface Script {
        void play() throws InterruptedException;
    }

    /// Until all of it has happened.
    private static Recording recorded(
            MessageDriver<?> driver, MakersService service, Map<String, String> settings, Script script)
            throws Exception {
        Thread world = begun(script);
        return session(driver, service, settings).recordUntil(ID, LIMIT, () -> !world.isAlive());
    }

    /// Until the device has gone.
    private static Recording recordedToTheEnd(MessageDriver<?> driver, MakersService service, Script script)
            throws Exception {
        begun(script);
        return session(driver, service, Map.of()).record(ID, LIMIT);
    }

    private static Thread begun(Script script) {
        return Thread.ofVirtual().start(() -> {
            try {
                script.play();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private static LiveSession session(MessageDriver<?> driver, MakersService service, Map<String, String> settings) {
        Map<String, String> all = new HashMap<>(settings);
        all.put("uri", service.uri().toString());
        return new LiveSession(driver, new DriverSettings(all), new Random(7));
    }

    private static MakersCardReader.Card chip(TestChip chip) {
        return new MakersCardReader.Card(
                Optional.of(command -> HexFormat.of()
                        .withUpperCase()
                        .formatHex(chip.answer(HexFormat.of().parseHex(command)))),
                Map.of());
    }

    @ParameterizedTest
    @EnumSource(Framing.class)
    void a_card_is_another_card_of_the_same_kind(Framing framing) throws Exception {
        try (MakersCardReader service = new MakersCardReader(framing, "motor")) {
            Recording recording = recorded(CARDS, service, PROFILE, () -> {
                service.awaitHeard("CardReader.ReadRawData", 1);
                service.insert(chip(new TestChip("AZE-1234567890")));
                service.awaitHeard("CardReader.Move", 1);
                service.remove();
                service.awaitHeard("CardReader.ReadRawData", 2);
            });
            assertThat(Outcomes.of(recording)).startsWith("card uid 0 identifier 14 characters", "none there");
            assertThat(recording.text())
                    .contains(
                            "CardReader.ChipIO",
                            "\"requestId\":3",
                            base64(HexFormat.of().parseHex(TestChip.READ)));
            Kept.holdsNothingOf(recording, "AZE", "1234567890");
            Kept.playsAgain(recording, CARDS);
        }
    }

    private static String base64(byte[] data) {
        return Base64.getEncoder().encodeToString(data);
    }

    @Test
    void a_stripe_has_other_numbers_and_names_and_stays_valid() throws Exception {
        try (MakersCardReader service = new MakersCardReader(Framing.PAYLOAD, "swipe")) {
            Map<String, String> tracks =
                    Map.of("track1", "%A1234567890123^SADEGHI/SARA^99121010?", "track2", ";1234567890123=99121010?");
            Recording recording = recorded(CARDS, service, Map.of("track", "2", "pattern", "([0-9]{13})=.*"), () -> {
                service.awaitHeard("CardReader.ReadRawData", 1);
                service.insert(new MakersCardReader.Card(Optional.empty(), tracks));
                service.awaitHeard("Common.Status", 2); // the second asks whether the card has gone
                service.remove();
                service.awaitHeard("CardReader.ReadRawData", 2);
            });
            assertThat(Outcomes.of(recording)).startsWith("card uid 0 identifier 13 characters");
            Kept.holdsNothingOf(recording, "SADEGHI", "SARA", "1234567890");
            Kept.playsAgain(recording, CARDS);
        }
    }

    @ParameterizedTest
    @EnumSource(Framing.class)
    void codes_of_a_scanner_are_others_of_the_same_kind(Framing framing) throws Exception {
        try (MakersScanner service = new MakersScanner(framing)) {
            Xfs4IotScannerDriver driver = new Xfs4IotScannerDriver();
            Recording recording = recorded(driver, service, Map.of("codes", "qr-code pdf417"), () -> {
                service.awaitHeard("BarcodeReader.Read", 1);
                service.hold("qrCode", "Мария Иванова 4929000000006");
                service.awaitHeard("BarcodeReader.Read", 2);
                service.hold("ean13", "4006381333931");
                service.awaitHeard("BarcodeReader.Read", 3);
                service.hold("pdf417", "INFO-2K4F-73920184");
                service.awaitHeard("BarcodeReader.Read", 4);
            });
            assertThat(Outcomes.of(recording))
                    .startsWith("code QR_CODE 27 characters", "code PDF417 18 characters")
                    .endsWith("stopped");
            Kept.holdsNothingOf(recording, "Мария", "Иванова", "4929000000006", "4006381333931", "2K4F", "73920184");
            Kept.playsAgain(recording, driver);
        }
    }

    @ParameterizedTest
    @EnumSource(Framing.class)
    void a_printer_whose_paper_ends_does_so_again_and_what_is_printed_is_a_length(Framing framing) throws Exception {
        VirtualPrinter paper = new VirtualPrinter("maker's");
        try (MakersPrinter service = new MakersPrinter(framing, paper)) {
            Xfs4IotPrinterDriver driver = new Xfs4IotPrinterDriver();
            paper.paperOutAfter(20);
            Recording recording = recorded(driver, service, Map.of(), () -> {
                service.awaitHeard("Printer.PrintRaw", 1);
                service.awaitHeard("Printer.ControlMedia", 1);
                service.awaitHeard("Common.Status", Collections.frequency(service.heard(), "Common.Status") + 2);
            });
            assertThat(Outcomes.of(recording)).startsWith("ONLINE NONE", "not printed PAPER_OUT", "OFFLINE PAPER_OUT");
            assertThat(recording.text()).containsPattern("\"name\":\"Printer.PrintRaw\".*\"data\":\"\\[\\d+]\"");
            Kept.holdsNothingOf(recording, "0123456789", "ABCDEF");
            Kept.playsAgain(recording, driver);
        }
    }

    @ParameterizedTest
    @EnumSource(Framing.class)
    void a_cabinet_of_two_services_says_and_is_told_the_same_again(Framing framing) throws Exception {
        try (MakersAuxiliaries sensors = new MakersAuxiliaries(framing);
                MakersLights lamps = new MakersLights(framing)) {
            Xfs4IotSignalDriver driver = new Xfs4IotSignalDriver();
            Map<String, String> both = Map.of(
                    "auxiliaries", sensors.uri().toString(),
                    "lights", lamps.uri().toString());
            begun(() -> {
                lamps.awaitHeard("Lights.SetLight", 1);
                sensors.set(Sensor.OPERATOR_SWITCH, true);
                sensors.set(Sensor.OPERATOR_SWITCH, false);
            });
            Recording recording =
                    Outcomes.recorded(new LiveSession(driver, new DriverSettings(both), new Random(7)), 4);
            assertThat(Outcomes.of(recording))
                    .containsExactly(
                            "ONLINE NONE", "lit", "operator-switch active", "operator-switch at rest", "stopped");
            assertThat(recording.text()).contains(">>2 ", "Lights.SetLight", "<<2 ");
            Kept.playsAgain(recording, driver);
        }
    }

    /// Seen by the reader's signs of life, whatever the service was saying meanwhile.
    @Test
    void a_service_that_goes_does_so_again() throws Exception {
        try (MakersCardReader service = new MakersCardReader(Framing.PAYLOAD, "dip")) {
            Recording gone = recordedToTheEnd(CARDS, service, () -> {
                service.awaitHeard("CardReader.ReadRawData", 1);
                service.crash();
            });
            assertThat(Outcomes.of(gone)).containsExactly("gone SERVICE_DOWN");
            assertThat(gone.text()).contains("!! LOST");
            Kept.playsAgain(gone, CARDS);
        }
    }

    @Test
    void a_service_that_babbles_does_so_again_and_what_it_said_is_a_length() throws Exception {
        try (MakersScanner service = new MakersScanner(Framing.PAYLOAD)) {
            Xfs4IotScannerDriver driver = new Xfs4IotScannerDriver();
            Recording babble = recordedToTheEnd(driver, service, () -> {
                service.awaitHeard("BarcodeReader.Read", 1);
                service.sendInstead("Мария Иванова 4929000000006");
                service.hold("qrCode", "any");
            });
            assertThat(Outcomes.of(babble)).containsExactly("gone BABBLING");
            assertThat(babble.text()).contains("<< [27]");
            Kept.holdsNothingOf(babble, "Мария", "4929");
            Kept.playsAgain(babble, driver);
        }
    }

    @Test
    void a_driver_that_does_otherwise_is_told_of_with_the_line() throws Exception {
        try (MakersCardReader service = new MakersCardReader(Framing.PAYLOAD, "motor")) {
            Recording recording = recorded(CARDS, service, PROFILE, () -> {
                service.awaitHeard("CardReader.ReadRawData", 1);
                service.insert(chip(new TestChip("AZE-1234567890")));
                service.awaitHeard("CardReader.Move", 1);
            });
            Map<String, String> others = new HashMap<>(recording.settings().values());
            others.put("read", "00B0000010");
            Recording other = new Recording(
                    recording.driver(), new DriverSettings(others), recording.notes(), recording.exchanges());
            assertThat(new Replay(other).partings(CARDS))
                    .first()
                    .asString()
                    .startsWith("exchange ")
                    .contains("the driver sent ", base64(HexFormat.of().parseHex("00B0000010")), ", recorded is ");
        }
    }
}
