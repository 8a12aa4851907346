package org.infomat.device.signal.pi4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.HashMap;
import java.util.Map;
import org.infomat.device.DeviceException;
import org.infomat.device.DeviceId;
import org.infomat.device.DeviceReason;
import org.infomat.device.DriverSettings;
import org.infomat.device.signal.Lamp;
import org.infomat.device.signal.Sensor;
import org.infomat.device.signal.SignalBoard;
import org.infomat.device.signal.SignalBoardContract;
import org.junit.jupiter.api.Test;

/// The board does over messages, as when a session is recorded, what it does on the chip itself.
class ToldChipContractTest extends SignalBoardContract {
    private static final DeviceId ID = new DeviceId("cabinet");
    private static final int STATUS = 8;
    private static final int CARD_READER = 9;

    private final MemoryChip chip = new MemoryChip();

    @Override
    protected SignalBoard open() throws Exception {
        Map<String, String> settings = new HashMap<>();
        settings.put("light.status", "green " + STATUS);
        settings.put("light.card-reader", CARD_READER + " low");
        for (Sensor sensor : Sensor.values()) {
            settings.put(sensor.word(), String.valueOf(sensor.ordinal()));
        }
        return open(settings);
    }

    private SignalBoard open(Map<String, String> settings) throws Exception {
        return new Pi4jSignalDriver().open(ID, new DriverSettings(settings), (place, ears) -> new ChipLine(chip, ears));
    }

    @Override
    protected void set(Sensor sensor, boolean active) {
        chip.pull(sensor.ordinal(), active);
    }

    @Override
    protected boolean shines(Lamp lamp) {
        return lamp == Lamp.STATUS ? chip.high(STATUS) : !chip.high(CARD_READER);
    }

    @Override
    protected void unplug() {
        chip.unplug();
    }

    @Override
    protected void plugIn() {
        chip.plugIn();
    }

    @Test
    void a_line_that_is_refused_is_refused_with_the_reason() {
        DeviceException refusal =
                catchThrowableOfType(DeviceException.class, () -> open(Map.of("proximity", "3", "tamper", "77")));
        assertThat(refusal).hasMessageContaining("no line 77");
        assertThat(refusal.status().reason()).isEqualTo(DeviceReason.PORT_REFUSED);
    }

    @Test
    void the_chip_that_is_chosen_may_be_called_anything() throws Exception {
        String name = "a chip: 100% #1?";
        Pi4jSignalDriver driver = new Pi4jSignalDriver(chosen -> {
            assertThat(chosen).isEqualTo(name);
            return chip;
        });
        DriverSettings settings = new DriverSettings(Map.of("chip", name, "proximity", "3"));
        try (SignalBoard board = driver.open(ID, settings, driver.lines())) {
            assertThat(board.description().model()).isEqualTo("chip in memory");
        }
    }
}
