package org.infomat.device.bridge.xfs4iot;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.InstantSource;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.infomat.device.Capability;
import org.infomat.device.DeviceId;
import org.infomat.device.DriverSettings;
import org.infomat.device.Waiting;
import org.infomat.device.card.AccessKey;
import org.infomat.device.card.CardData;
import org.infomat.device.card.CardRead;
import org.infomat.device.card.CardReader;
import org.infomat.device.card.chip.ChipReading;
import org.infomat.device.card.chip.ChipReadingKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// What card readers of other kinds do.
@Timeout(20)
class Xfs4IotCardReaderTest {
    private static final Map<String, String> CHIP = Map.of("select", "00A4040002F001", "read", "00B0000000");

    private static CardReader open(MakersService service, Map<String, String> more) throws Exception {
        Map<String, String> settings = new HashMap<>(more);
        settings.put("uri", service.uri().toString());
        return new Xfs4IotCardDriver(List.of(new Locked()), InstantSource.system())
                .open(new DeviceId("card-reader"), new DriverSettings(settings));
    }

    /// A document that opens with a key.
    private static final class Locked implements ChipReadingKind {
        @Override
        public Set<String> identifiers() {
            return Set.of("locked");
        }

        @Override
        public Set<String> settings() {
            return Set.of("identifier");
        }

        @Override
        public ChipReading reading(String name, DriverSettings settings) {
            return chip -> chip.key().isPresent()
                    ? new CardRead.Read(new CardData(chip.atr(), Optional.empty(), Optional.of("opened")))
                    : new CardRead.NeedsKey(Set.of(AccessKey.Kind.CARD_ACCESS_NUMBER));
        }
    }

    private static MakersCardReader.Card chip(String text) {
        String data = HexFormat.of().withUpperCase().formatHex(text.getBytes(US_ASCII));
        return new MakersCardReader.Card(
                Optional.of(command -> command.startsWith("00A4") ? "9000" : data + "9000"), Map.of());
    }

    @Test
    void a_card_that_was_taken_in_is_given_back_when_it_has_been_read() throws Exception {
        try (MakersCardReader service = new MakersCardReader(Framing.PAYLOAD, "motor");
                CardReader reader = open(service, CHIP)) {
            assertThat(reader.description().can(Capability.EJECT)).isTrue();
            service.insert(chip("4711"));
            assertThat(reader.read()).isInstanceOf(CardRead.Read.class);
            assertThat(service.keepsCard()).isFalse();
            assertThat(service.heard()).contains("CardReader.Move");
        }
    }

    @Test
    void a_document_is_kept_until_its_key_has_been_entered_and_then_given_back() throws Exception {
        try (MakersCardReader service = new MakersCardReader(Framing.HEADER, "motor");
                CardReader reader = open(service, Map.of("identifier", "locked"))) {
            service.insert(chip(""));
            assertThat(reader.read()).isInstanceOf(CardRead.NeedsKey.class);
            assertThat(service.keepsCard()).isTrue();
            Waiting<Boolean> removal = new Waiting<>(() -> {
                reader.awaitRemoval();
                return true;
            });
            assertThat(reader.read(new AccessKey.CardAccessNumber("123456"))).isInstanceOf(CardRead.Read.class);
            assertThat(service.keepsCard()).isFalse();
            assertThat(removal.over()).isFalse();
            service.remove();
            assertThat(removal.result()).isTrue();
        }
    }

    @Test
    void a_document_is_given_back_when_the_reader_is_closed() throws Exception {
        try (MakersCardReader service = new MakersCardReader(Framing.PAYLOAD, "motor")) {
            try (CardReader reader = open(service, Map.of("identifier", "locked"))) {
                service.insert(chip(""));
                assertThat(reader.read()).isInstanceOf(CardRead.NeedsKey.class);
                assertThat(service.keepsCard()).isTrue();
            }
            assertThat(service.keepsCard()).isFalse();
        }
    }

    @Test
    void a_key_without_a_document_opens_nothing() throws Exception {
        try (MakersCardReader service = new MakersCardReader(Framing.PAYLOAD, "dip");
                CardReader reader = open(service, Map.of("identifier", "locked"))) {
            assertThat(reader.read(new AccessKey.CardAccessNumber("123456"))).isEqualTo(new CardRead.Removed());
        }
    }

    @Test
    void a_stripe_is_read_with_or_without_its_sentinels() throws Exception {
        try (MakersCardReader service = new MakersCardReader(Framing.PAYLOAD, "swipe");
                CardReader reader = open(service, Map.of("track", "2", "pattern", "([0-9]{4})=.*"))) {
            for (String track : List.of("4711=991210100000", ";4711=991210100000?")) {
                service.insert(new MakersCardReader.Card(Optional.empty(), Map.of("track2", track)));
                assertThat(reader.read())
                        .isInstanceOfSatisfying(
                                CardRead.Read.class,
                                read -> assertThat(read.data().identifier()).hasValue("4711"));
                service.remove();
            }
        }
    }

    @Test
    void a_stripe_without_that_track_is_unreadable() throws Exception {
        try (MakersCardReader service = new MakersCardReader(Framing.PAYLOAD, "swipe");
                CardReader reader = open(service, Map.of("track", "1"))) {
            service.insert(new MakersCardReader.Card(Optional.empty(), Map.of("track2", "4711=9912101")));
            assertThat(reader.read()).isInstanceOf(CardRead.Unreadable.class);
        }
    }

    @Test
    void a_card_without_a_chip_is_unreadable_where_the_chip_is_read() throws Exception {
        try (MakersCardReader service = new MakersCardReader(Framing.PAYLOAD, "dip");
                CardReader reader = open(service, CHIP)) {
            service.insert(new MakersCardReader.Card(Optional.empty(), Map.of()));
            assertThat(reader.read()).isInstanceOf(CardRead.Unreadable.class);
        }
    }

    @Test
    void settings_that_it_does_not_know_are_refused() {
        Xfs4IotCardDriver driver = new Xfs4IotCardDriver(List.of(), InstantSource.system());
        String uri = "ws://127.0.0.1:5846/xfs4iot/v1.0/cardreader";
        driver.check(new DriverSettings(Map.of("uri", uri)));
        assertThatThrownBy(() -> driver.check(new DriverSettings(Map.of("uri", uri, "colour", "blue"))))
                .hasMessageContaining("colour");
        assertThatThrownBy(() -> driver.check(new DriverSettings(Map.of("uri", uri, "track", "2", "read", "00B0"))))
                .hasMessageContaining("read");
        assertThatThrownBy(() -> driver.check(new DriverSettings(Map.of("uri", "http://127.0.0.1/"))))
                .hasMessageContaining("ws://");
        assertThatThrownBy(() -> driver.check(new DriverSettings(Map.of("uri", uri.replace("//", "//me:secret@")))))
                .hasMessageContaining("no password")
                .hasMessageNotContaining("secret");
        assertThatThrownBy(() -> driver.check(new DriverSettings(Map.of()))).hasMessageContaining("uri");
    }
}
