package org.infomat.device.card.chip;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.infomat.device.Capability;
import org.infomat.device.DeviceDescription;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReaderNameTest {
    @ParameterizedTest
    @CsvSource({
        "ACS ACR39U ICC Reader 00 00, ACS, ACR39U ICC Reader, CHIP",
        "ACS ACR1252 Dual Reader [ACR1252 PICC] 01 00, ACS, ACR1252 Dual Reader [ACR1252 PICC], CONTACTLESS",
        "Gemalto USB SmartCard Reader [CCID] (1-0000:00:03.0-2) 00 00, Gemalto, USB SmartCard Reader [CCID], CHIP",
        "Reader, Reader, '', CHIP"
    })
    void a_readers_name_tells_maker_model_and_what_it_reads(
            String name, String make, String model, Capability capability) {
        assertThat(ReaderName.description(name))
                .isEqualTo(new DeviceDescription(make, model, "", Set.of(Capability.REPORTS_STATUS, capability)));
    }
}
