package org.infomat.device.bridge.xfs4iot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.infomat.device.DeviceId;
import org.infomat.device.DriverSettings;
import org.infomat.device.proof.Proves;
import org.infomat.device.signal.Lamp;
import org.infomat.device.signal.Light;
import org.infomat.device.signal.Sensor;
import org.infomat.device.signal.SignalBoard;
import org.infomat.device.signal.SignalBoardContract;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@Proves(
        deviceClass = "signals",
        technology = "XFS4IoT Auxiliaries and Lights",
        peer = "a WebSocket service of ours, each message held to the JSON Schema of XFS4IoT 2021-1")
class Xfs4IotSignalContractTest extends SignalBoardContract {
    private final MakersAuxiliaries sensors = new MakersAuxiliaries(framing());
    private final MakersLights lights = new MakersLights(framing());

    Framing framing() {
        return Framing.PAYLOAD;
    }

    @Override
    protected SignalBoard open() throws Exception {
        Map<String, String> settings = Map.of(
                "auxiliaries", sensors.uri().toString(), "lights", lights.uri().toString());
        return new Xfs4IotSignalDriver().open(new DeviceId("cabinet"), new DriverSettings(settings));
    }

    @Override
    protected void set(Sensor sensor, boolean active) {
        sensors.set(sensor, active);
    }

    @Override
    protected boolean shines(Lamp lamp) {
        return switch (lamp) {
            case CARD_READER -> !lights.state("cardReader").equals("off");
            case STATUS ->
                !lights.state("statusGood").equals("off")
                        || !lights.state("statusBad").equals("off");
            default -> false;
        };
    }

    @Override
    protected void unplug() {
        sensors.unplug();
        lights.unplug();
    }

    @Override
    protected void plugIn() {
        sensors.plugIn();
        lights.plugIn();
    }

    @AfterEach
    void endServices() {
        sensors.close();
        lights.close();
    }

    @Test
    void the_state_shines_in_the_lamp_of_its_colour_and_the_others_are_off() throws Exception {
        try (SignalBoard board = open()) {
            board.light(Map.of(Lamp.STATUS, Light.steady(Light.Colour.RED)));
            assertThat(lights.state("statusBad")).isEqualTo("continuous red");
            assertThat(lights.state("statusGood")).isEqualTo("off");
            board.light(Map.of(Lamp.STATUS, new Light(Light.Rate.SLOW, Light.Colour.GREEN)));
            assertThat(lights.state("statusBad")).isEqualTo("off");
            assertThat(lights.state("statusGood")).isEqualTo("slow green");
        }
    }

    @Test
    void a_lamp_of_another_colour_shines_in_its_own_and_one_that_cannot_blink_so_shines_steadily() throws Exception {
        try (SignalBoard board = open()) {
            board.light(Map.of(Lamp.CARD_READER, new Light(Light.Rate.QUICK, Light.Colour.BLUE)));
            assertThat(lights.state("cardReader")).isEqualTo("continuous white");
        }
    }

    @Test
    void one_of_the_services_is_enough_and_none_is_refused() throws Exception {
        Xfs4IotSignalDriver driver = new Xfs4IotSignalDriver();
        DriverSettings alone =
                new DriverSettings(Map.of("auxiliaries", sensors.uri().toString()));
        try (SignalBoard board = driver.open(new DeviceId("cabinet"), alone)) {
            board.light(Map.of(Lamp.STATUS, Light.steady(Light.Colour.RED)));
            assertThat(board.status().works()).isTrue();
        }
        lights.judge()
                .judge("{\"header\":{\"type\":\"unsolicited\",\"requestId\":0,\"name\":\"Common.ErrorEvent\","
                        + "\"version\":\"1.0\"},\"payload\":{\"eventId\":\"user\"}}");
        assertThatThrownBy(() -> driver.check(new DriverSettings(Map.of()))).hasMessageContaining("lights");
    }
}
