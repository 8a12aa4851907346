package org.infomat.device.card.pcsc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.infomat.device.DeviceReason;
import org.infomat.device.Driver;
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
}
