package org.infomat.device.card.pcsc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.infomat.device.DeviceId;
import org.infomat.device.DriverSettings;
import org.infomat.device.Waiting;
import org.infomat.device.card.CardData;
import org.infomat.device.card.CardRead;
import org.infomat.device.card.CardReader;
import org.infomat.device.proof.Proves;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Against a card that others wrote: vicc of the Virtual Smart Card Architecture.
@Tag("peer")
@Proves(
        deviceClass = "card reader",
        technology = "ISO 7816 file reads by profile",
        peer = "pcscd with vpcd and vicc",
        packages = {"pcscd", "vsmartcard-vpcd", "vsmartcard-vpicc"})
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class CardOfOthersTest {
    /// Without asking for the file control information, which vicc 3.3 cannot build.
    private static final String SELECT_MASTER_FILE = "00A4000C023F00";
    private static final String GET_CHALLENGE = "0084000008";

    @TempDir
    private Path folder;

    @Test
    void a_card_is_read_and_its_removal_noticed() throws Exception {
        Map<String, String> settings = Map.of(
                "select", SELECT_MASTER_FILE, "read", GET_CHALLENGE, "charset", "hex", "pattern", "[0-9A-F]{16}");
        try (CardService service = CardService.start();
                CardReader reader = open(settings)) {
            Process card = insert();
            try {
                CardData data = ((CardRead.Read) reader.read()).data();
                assertThat(data.atr()).startsWith("3B95");
                assertThat(data.uid()).isEqualTo(Optional.empty());
                assertThat(data.identifier())
                        .hasValueSatisfying(hex -> assertThat(hex).hasSize(16));
            } finally {
                card.destroy();
                card.waitFor();
            }
            new Waiting<>(() -> {
                        reader.awaitRemoval();
                        return true;
                    })
                    .result();
            assertThat(service.alive()).isTrue();
        }
    }

    @Test
    void an_application_that_it_does_not_have_makes_it_unreadable() throws Exception {
        Map<String, String> settings = Map.of(
                "profile", "test-card", "select", VirtualCard.TestChip.SELECT, "read", VirtualCard.TestChip.READ);
        try (CardService service = CardService.start();
                CardReader reader = open(settings)) {
            Process card = insert();
            try {
                assertThat(reader.read())
                        .isEqualTo(new CardRead.Unreadable(
                                "test-card: the card answered 6A82 to 00A4040008" + VirtualCard.TestChip.AID));
                assertThat(service.alive()).isTrue();
            } finally {
                card.destroy();
                card.waitFor();
            }
        }
    }

    private static CardReader open(Map<String, String> settings) throws Exception {
        return new PcscDriver(List.of()).open(new DeviceId("card-reader"), new DriverSettings(settings));
    }

    /// Debian's package looks for its modules and for pycryptodome under names that the packages do not have.
    private Process insert() throws Exception {
        Files.createSymbolicLink(folder.resolve("Crypto"), Path.of("/usr/lib/python3/dist-packages/Cryptodome"));
        ProcessBuilder vicc = new ProcessBuilder(
                "/usr/bin/python3", "/usr/bin/vicc", "-t", "iso7816", "-P", Integer.toString(CardService.SLOT));
        vicc.environment()
                .put(
                        "PYTHONPATH",
                        folder + File.pathSeparator + "/usr/lib/python3/site-packages/virtualsmartcard"
                                + File.pathSeparator + "/usr/lib/python3/site-packages");
        return vicc.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }
}
