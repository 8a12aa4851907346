package org.infomat.device.card.pcsc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.infomat.device.DeviceReason;
import org.infomat.device.Driver;
import org.infomat.device.card.CardData;
import org.infomat.device.card.CardReader;
import org.infomat.device.proof.Proves;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// By foreign memory: cancellable, survives a restart of pcscd, and one reader never blocks another.
@Tag("peer")
@Proves(
        deviceClass = "card reader",
        technology = "PC/SC by foreign memory on libpcsclite",
        peer = "pcscd with vpcd and cards of ours",
        packages = {"pcscd", "vsmartcard-vpcd"})
@Proves(
        deviceClass = "card reader",
        technology = "contactless UID by profile",
        peer = "pcscd with vpcd and cards of ours",
        packages = {"pcscd", "vsmartcard-vpcd"})
class PcscCardReaderTest extends ChipReaderContract {
    @Override
    protected Driver<CardReader> driver() {
        return new PcscDriver(List.of());
    }

    @Test
    void a_reader_opened_before_the_service_restarted_does_not_pretend_to_work() throws Exception {
        try (CardReader reader = open()) {
            service().kill();
            service().startAgain();
            assertThat(reader.status().reason()).isEqualTo(DeviceReason.SERVICE_DOWN);
        }
    }

    @Test
    void without_a_profile_a_card_is_read_for_its_uid_alone() throws Exception {
        insert(new Contactless("04A1B2C3"));
        try (CardReader plain = open(Map.of())) {
            assertThat(data(plain.read()))
                    .isEqualTo(new CardData("3B80800101", Optional.of("04A1B2C3"), Optional.empty()).knownBy("card"));
        }
    }

    @Test
    void the_uid_of_a_contactless_card_can_be_its_identifier() throws Exception {
        insert(new Contactless("04A1B2C3"));
        try (CardReader plain = open(Map.of("identifier", "uid"))) {
            assertThat(data(plain.read()).identifier()).contains("04A1B2C3");
        }
    }

    @Test
    void a_card_with_contacts_has_no_uid() throws Exception {
        insert("AZE-4711");
        try (CardReader reader = open()) {
            assertThat(data(reader.read()).uid()).isEmpty();
        }
    }

    @Test
    void several_profiles_are_tried_in_order() throws Exception {
        Map<String, String> settings = Map.of(
                "profiles",
                "passport city-card",
                "passport.select",
                "00A4040007A0000002471001",
                "passport.read",
                "00B0000000",
                "city-card.select",
                VirtualCard.TestChip.SELECT,
                "city-card.read",
                VirtualCard.TestChip.READ,
                "city-card.tag",
                "70/5A");
        try (CardReader reader = open(settings)) {
            insert("AZE-4711");
            assertThat(data(reader.read()).identifier()).contains("AZE-4711");
        }
    }

    /// As a reader shows a contactless chip without application.
    private record Contactless(String uid) implements VirtualCard.Chip {
        @Override
        public byte[] answer(byte[] command) {
            return HexFormat.of().parseHex((command[0] & 0xFF) == 0xFF ? uid + "9000" : "6E00");
        }

        @Override
        public String atr() {
            return "3B80800101";
        }
    }
}
