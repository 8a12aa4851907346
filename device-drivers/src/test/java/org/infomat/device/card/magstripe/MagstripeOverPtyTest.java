package org.infomat.device.card.magstripe;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.InstantSource;
import java.util.Map;
import org.infomat.device.Capability;
import org.infomat.device.DeviceException;
import org.infomat.device.DeviceId;
import org.infomat.device.DeviceReason;
import org.infomat.device.DriverSettings;
import org.infomat.device.card.CardReader;
import org.infomat.device.card.CardReaderContract;
import org.infomat.device.port.PtyPair;
import org.infomat.device.proof.Proves;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("peer")
@Proves(
        deviceClass = "card reader",
        technology = "magnetic stripe over serial",
        peer = "pseudo-terminals of socat, with bytes as readers send them",
        packages = "socat")
class MagstripeOverPtyTest extends CardReaderContract {
    private static final DeviceId ID = new DeviceId("card-reader");

    private PtyPair cable;

    @Override
    protected CardReader open() throws Exception {
        if (cable == null) {
            cable = PtyPair.start();
        }
        return new MagstripeDriver(InstantSource.system())
                .open(
                        ID,
                        new DriverSettings(
                                Map.of("port", cable.ours().toString(), "track", "1", "pattern", "([A-Z]{3}-\\d+)")));
    }

    @Override
    protected String answerToReset() {
        return "";
    }

    @Override
    protected void insert(String identifier) throws Exception {
        send("%" + identifier + "?;4711?\r");
    }

    @Override
    protected void insertUnknown() throws Exception {
        send("%CLUB 4711?\r");
    }

    @Override
    protected void insertAndSnatch() throws Exception {
        send("%AZE-47");
    }

    private void send(String text) throws Exception {
        cable.send(text.getBytes(US_ASCII));
    }

    /// The hand that drew the card through has it already.
    @Override
    protected void remove() {}

    @Override
    protected void unplug() throws Exception {
        cable.close();
    }

    @Override
    protected void plugIn() throws Exception {
        cable = PtyPair.start();
    }

    @AfterEach
    void removeCable() throws Exception {
        cable.close();
    }

    @Test
    void it_tells_which_tracks_it_reads() throws Exception {
        try (CardReader reader = open()) {
            assertThat(reader.description().capabilities())
                    .containsExactlyInAnyOrder(Capability.TRACK_1, Capability.TRACK_2, Capability.TRACK_3);
        }
    }

    @Test
    void a_port_that_does_not_exist_is_missing() {
        DeviceException refusal = catchThrowableOfType(
                DeviceException.class,
                () -> new MagstripeDriver(InstantSource.system())
                        .open(ID, new DriverSettings(Map.of("port", "/dev/ttyNONE"))));
        assertThat(refusal.status().reason()).isEqualTo(DeviceReason.PORT_MISSING);
    }
}
