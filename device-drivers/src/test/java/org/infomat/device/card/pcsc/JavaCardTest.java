package org.infomat.device.card.pcsc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.infomat.device.DeviceId;
import org.infomat.device.Driver;
import org.infomat.device.DriverSettings;
import org.infomat.device.card.CardRead;
import org.infomat.device.card.CardReader;
import org.infomat.device.card.smartcardio.SmartcardioDriver;
import org.infomat.device.proof.Proves;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// A card that runs an applet of ours in jcardsim, a program of its own: starting it puts the card in.
@Tag("peer")
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
@Proves(
        deviceClass = "card reader",
        technology = "ISO 7816 file reads by profile",
        peer = "pcscd with vpcd and an applet of ours in jcardsim 3.0.6.0",
        packages = {"pcscd", "vsmartcard-vpcd"})
class JavaCardTest {
    private static final String APPLET = "F0434954594341524401";
    private static final String CREATE_APPLET = "80B800000C0A" + APPLET + "00";
    private static final Map<String, String> PROFILE = Map.of(
            "profile", "city-card",
            "select", CREATE_APPLET + " 00A404000A" + APPLET + " 00A4020C020101",
            "read", "00B0000000",
            "tag", "70/5A",
            "pattern", "\\d{10}");

    @TempDir
    private Path folder;

    @Test
    void both_drivers_read_the_same_number_from_it() throws Exception {
        try (CardService service = CardService.start()) {
            Process card = insert();
            try {
                for (Driver<CardReader> driver : List.of(new PcscDriver(List.of()), new SmartcardioDriver(List.of()))) {
                    try (CardReader reader = driver.open(new DeviceId("card-reader"), new DriverSettings(PROFILE))) {
                        CardRead.Read read = (CardRead.Read) reader.read();
                        assertThat(read.data().identifier()).contains(CityCardApplet.NUMBER);
                        assertThat(read.data().atr()).isEqualTo("3B800181");
                    }
                }
            } finally {
                card.destroy();
                card.waitFor();
            }
            assertThat(service.alive()).isTrue();
        }
    }

    private Process insert() throws IOException {
        Path configuration = Files.writeString(
                folder.resolve("card.cfg"), """
                com.licel.jcardsim.card.applet.0.AID=%s
                com.licel.jcardsim.card.applet.0.Class=%s
                com.licel.jcardsim.card.ATR=3B800181
                com.licel.jcardsim.vsmartcard.host=localhost
                com.licel.jcardsim.vsmartcard.port=%d
                """.formatted(APPLET, CityCardApplet.class.getName(), CardService.SLOT));
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "com.licel.jcardsim.remote.VSmartCard",
                        configuration.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }
}
