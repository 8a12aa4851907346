package org.infomat.device.card.smartcardio;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.infomat.device.DeviceStatus;
import org.infomat.device.Driver;
import org.infomat.device.card.CardReader;
import org.infomat.device.card.pcsc.ChipReaderContract;
import org.infomat.device.proof.Proves;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("peer")
@Proves(
        deviceClass = "card reader",
        technology = "javax.smartcardio",
        peer = "pcscd with vpcd and cards of ours",
        packages = {"pcscd", "vsmartcard-vpcd"})
class SmartcardioCardReaderTest extends ChipReaderContract {
    @Override
    protected Driver<CardReader> driver() {
        return new SmartcardioDriver(List.of());
    }

    @Test
    void where_the_jdk_is_opened_up_the_reader_works_again_after_a_restart_of_the_service() throws Exception {
        try (CardReader reader = open(Map.of())) {
            service().kill();
            service().startAgain();
            assertThat(reader.status()).isEqualTo(DeviceStatus.ONLINE);
        }
    }

    @Test
    void where_it_is_not_the_reader_stays_down_and_says_what_to_do() throws Exception {
        Process program = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        UnopenedJdk.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader says = program.inputReader()) {
            assertThat(says.readLine()).startsWith("ONLINE");
            service().kill();
            service().startAgain();
            program.outputWriter().append("restarted\n").flush();
            assertThat(says.readLine()).startsWith("OFFLINE SERVICE_DOWN");
            assertThat(says.readLine()).contains("start this program again too or use the driver pcsc");
        } finally {
            program.destroy();
            program.waitFor();
        }
    }
}
