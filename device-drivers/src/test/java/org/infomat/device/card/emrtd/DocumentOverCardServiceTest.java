package org.infomat.device.card.emrtd;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.infomat.device.DeviceId;
import org.infomat.device.DriverSettings;
import org.infomat.device.card.AccessKey.CardAccessNumber;
import org.infomat.device.card.AccessKey.DocumentData;
import org.infomat.device.card.CardRead;
import org.infomat.device.card.CardReader;
import org.infomat.device.card.DocumentContract;
import org.infomat.device.card.pcsc.CardService;
import org.infomat.device.card.pcsc.PcscDriver;
import org.infomat.device.card.pcsc.VirtualCard;
import org.infomat.device.proof.Proves;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Tag("peer")
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
@Proves(
        deviceClass = "card reader",
        technology = "identity document chips (ICAO 9303: BAC)",
        peer = "pcscd with vpcd and a chip of ours that JMRTD validates, signed by openssl",
        packages = {"pcscd", "vsmartcard-vpcd", "openssl"})
@Proves(
        deviceClass = "card reader",
        technology = "identity document chips (ICAO 9303: PACE with the printed number)",
        peer = "pcscd with vpcd and a chip of ours that JMRTD validates, signed by openssl",
        packages = {"pcscd", "vsmartcard-vpcd", "openssl"})
class DocumentOverCardServiceTest extends DocumentContract {
    @TempDir
    private Path folder;

    private CardService service;
    private Map<Integer, byte[]> files;
    private VirtualCard laid;

    @BeforeEach
    void startService() throws Exception {
        files = State.found(folder, "Utopia").issue(Specimen.FIRST_LINE + Specimen.SECOND_LINE);
        service = CardService.start();
    }

    @AfterEach
    void stopService() throws Exception {
        remove();
        service.close();
    }

    @Override
    protected DocumentData layPassport() throws Exception {
        laid = VirtualCard.insert(DocumentChip.withBasicAccess(files, Specimen.SECOND_LINE));
        return Specimen.DATA;
    }

    @Override
    protected CardAccessNumber layIdentityCard() throws Exception {
        laid = VirtualCard.insert(DocumentChip.withPace(files, Specimen.SECOND_LINE, Specimen.NUMBER.digits()));
        return Specimen.NUMBER;
    }

    @Override
    protected void remove() throws IOException {
        if (laid != null) {
            laid.close();
        }
    }

    @Test
    void a_document_that_is_snatched_while_it_is_read_has_been_removed() throws Exception {
        try (CardReader reader = open()) {
            insertAndSnatch(DocumentChip.withBasicAccess(files, Specimen.SECOND_LINE));
            assertThat(reader.read()).isInstanceOf(CardRead.NeedsKey.class);
            assertThat(reader.read(Specimen.DATA)).isEqualTo(new CardRead.Removed());
            assertThat(service.alive()).isTrue();
        }
    }

    private static void insertAndSnatch(DocumentChip chip) throws IOException {
        AtomicInteger left = new AtomicInteger(12);
        VirtualCard.insert(command -> {
            if (left.getAndDecrement() == 0) {
                throw new IOException("taken away");
            }
            return chip.answer(command);
        });
    }

    @Override
    protected CardReader open() throws Exception {
        return new PcscDriver(List.of(new IdentityDocuments(InstantSource.system())))
                .open(
                        new DeviceId("card-reader"),
                        new DriverSettings(Map.of("profile", "passport", "identifier", "document-number")));
    }
}
