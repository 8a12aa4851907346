package org.infomat.device.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.infomat.device.DeviceDescription;
import org.infomat.device.DeviceException;
import org.infomat.device.DeviceId;
import org.infomat.device.DeviceStatus;
import org.infomat.device.DriverSettings;
import org.infomat.device.card.AccessKey;
import org.infomat.device.card.CardRead;
import org.infomat.device.card.CardReader;
import org.infomat.device.card.chip.Answer;
import org.infomat.device.card.chip.ChipDriver;
import org.infomat.device.card.chip.ChipMask;
import org.infomat.device.card.chip.ChipReaderSettings;
import org.infomat.device.card.chip.ChipReadingKind;
import org.infomat.device.card.chip.ChipTap;
import org.infomat.device.card.chip.CommandChannel;
import org.infomat.device.card.chip.Iso7816Channel;
import org.infomat.device.card.chip.PresentedChip;
import org.infomat.device.card.pcsc.CardService;
import org.infomat.device.card.pcsc.PcscDriver;
import org.infomat.device.card.pcsc.VirtualCard;
import org.infomat.device.card.pcsc.VirtualCard.TestChip;
import org.infomat.device.masking.Substitution;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ChipSessionTest {
    private static final DeviceId ID = new DeviceId("card-reader");
    /// Sessions end when the card has been read.
    private static final Duration LIMIT = Duration.ofSeconds(30);

    private static final Map<String, String> PROFILE = Map.of(
            "profile",
            "city-card",
            "select",
            TestChip.SELECT,
            "read",
            TestChip.READ,
            "tag",
            "70/5A",
            "pattern",
            "[A-Z]{3}-\\d{10}");

    private static Recording recorded(ChipDriver driver, Map<String, String> settings) throws Exception {
        return new LiveSession(driver, new DriverSettings(settings), new Random(7))
                .record(
                        ID,
                        LIMIT,
                        recorder -> !Outcomes.of(recorder.exchanges()).isEmpty());
    }

    @Test
    void a_card_with_a_profile_is_another_card_of_the_same_kind() throws Exception {
        ChipDriver driver = new OneCard("3B800181", new TestChip("AZE-1234567890"));
        Recording recording = recorded(driver, PROFILE);
        assertThat(Outcomes.of(recording)).startsWith("card uid 0 identifier 14 characters");
        assertThat(recording.text())
                .contains("70135f2000") // the file's data objects
                .doesNotContain("AZE", "1234567890", "31323334353637383930");
        Recording read = Recording.parse(recording.text());
        assertThat(new Replay(read).partings(driver)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "bcd, 12345678901F, card uid 0 identifier 11 characters",
        "hex, 00AB34F0129A, card uid 0 identifier 12 characters",
        "windows-1251, CCE0F0E8FF20, card uid 0 identifier 5 characters"
    })
    void what_is_no_tlv_stays_valid_in_its_charset(String charset, String file, String outcome) throws Exception {
        ChipDriver driver =
                new OneCard("3B00", command -> java.util.HexFormat.of().parseHex(file + "9000"));
        Recording recording = recorded(driver, Map.of("read", "00B0000000", "charset", charset));
        assertThat(Outcomes.of(recording)).startsWith(outcome);
        assertThat(recording.text()).doesNotContainIgnoringCase(file.substring(0, 10));
        assertThat(new Replay(Recording.parse(recording.text())).partings(driver))
                .isEmpty();
    }

    @Test
    void the_number_of_a_contactless_chip_is_another() throws Exception {
        ChipDriver driver = new OneCard(
                "3B8F8001804F0CA0", command -> java.util.HexFormat.of().parseHex("04A1B2C3D4E5809000"));
        Recording recording = recorded(driver, Map.of("identifier", "uid"));
        assertThat(Outcomes.of(recording)).startsWith("card uid 14 identifier 14 characters");
        assertThat(recording.text()).contains("ffca000000").doesNotContain("04a1b2c3");
        assertThat(new Replay(Recording.parse(recording.text())).partings(driver))
                .isEmpty();
    }

    @Test
    void nothing_that_is_said_to_an_identity_document_is_kept() {
        ChipMasking masking = new ChipMasking(new ChipMask(
                new DriverSettings(Map.of("passport.identifier", "document-number")), new Substitution(new Random(7))));
        assertThat(masking.of(List.of(
                        new Exchange.Sent(0, new byte[] {0, (byte) 0xA4, 4, 12}),
                        new Exchange.Heard(1, new byte[] {1, 2, (byte) 0x90, 0}))))
                .containsExactly(new Exchange.SentUnseen(0, 4), new Exchange.HeardUnseen(1, 4));
    }

    @Test
    void a_card_that_answers_otherwise_parts_from_the_recording() throws Exception {
        ChipDriver driver = new OneCard("3B800181", new TestChip("AZE-1234567890"));
        Recording recording = recorded(driver, PROFILE);
        Recording other = new Recording(
                recording.driver(),
                new DriverSettings(Map.of("read", "00B0000010")),
                recording.notes(),
                recording.exchanges());
        assertThat(new Replay(other).partings(driver)).first().asString().contains("the driver sent 00b0000010");
    }

    @Test
    @Tag("peer")
    void a_card_in_a_reader_of_pcscd_is_recorded_and_played_back() throws Exception {
        PcscDriver driver = new PcscDriver(List.of());
        try (CardService service = CardService.start();
                VirtualCard _ = VirtualCard.insert(new TestChip("AZE-1234567890"))) {
            service.awaitSlot(true);
            Recording recording = recorded(driver, PROFILE);
            assertThat(Outcomes.of(recording)).startsWith("card uid 0 identifier 14 characters");
            assertThat(recording.text()).doesNotContain("1234567890", "31323334353637383930");
            assertThat(new Replay(Recording.parse(recording.text())).partings(driver))
                    .isEmpty();
        }
    }

    /// A reader in which one card lies.
    private record OneCard(String atr, VirtualCard.Chip chip) implements ChipDriver {
        @Override
        public String name() {
            return "one-card";
        }

        @Override
        public Class<CardReader> deviceClass() {
            return CardReader.class;
        }

        @Override
        public List<ChipReadingKind> kinds() {
            return List.of();
        }

        @Override
        public CardReader open(DeviceId id, DriverSettings settings, ChipTap tap) {
            ChipReaderSettings wanted = ChipReaderSettings.from(settings, List.of());
            return new Reader(id, wanted, tap, command -> Answer.of(chip.answer(command)), atr);
        }
    }

    private record Reader(DeviceId id, ChipReaderSettings settings, ChipTap tap, CommandChannel card, String atr)
            implements CardReader {
        @Override
        public CardRead read() throws DeviceException {
            try {
                return settings.reading()
                        .read(new PresentedChip(new Iso7816Channel(tap.on(atr, card)), atr, Optional.empty()));
            } catch (IOException e) {
                throw new DeviceException(id, DeviceStatus.STARTING, "It failed", "Look", e);
            }
        }

        @Override
        public CardRead read(AccessKey key) {
            return new CardRead.Removed();
        }

        @Override
        public void awaitRemoval() throws InterruptedException {
            new CountDownLatch(1).await();
        }

        @Override
        public DeviceDescription description() {
            return new DeviceDescription("", "", "", Set.of());
        }

        @Override
        public DeviceStatus status() {
            return DeviceStatus.ONLINE;
        }

        @Override
        public void close() {}
    }
}
