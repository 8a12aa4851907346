package org.infomat.device.card.simulated;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.infomat.device.DeviceId;
import org.infomat.device.DriverSettings;
import org.infomat.device.Waiting;
import org.infomat.device.card.CardRead;
import org.infomat.device.card.CardReader;
import org.infomat.device.card.CardReaderContract;
import org.infomat.device.simulated.Lever;
import org.junit.jupiter.api.Test;

class SimulatedCardReaderTest extends CardReaderContract {
    private static final DeviceId ID = new DeviceId("card-reader");

    private final SimulatedCardReaderDriver driver = new SimulatedCardReaderDriver();
    private final CardReaderSimulator simulator = driver.simulator(ID);

    @Override
    protected CardReader open() throws Exception {
        return driver.open(ID, new DriverSettings(Map.of()));
    }

    @Override
    protected void insert(String identifier) {
        simulator.insert(identifier);
    }

    @Override
    protected void insertUnknown() {
        simulator.insertUnreadable();
    }

    @Override
    protected void insertAndSnatch() {
        simulator.insertAndSnatch();
    }

    @Override
    protected void remove() {
        simulator.remove();
    }

    @Override
    protected void unplug() {
        simulator.unplug();
    }

    @Override
    protected void plugIn() {
        simulator.plugIn();
    }

    @Test
    void a_slow_reader_gives_time_to_take_the_card_away() throws Exception {
        try (CardReader reader = open()) {
            simulator.levers().stream()
                    .filter(lever -> lever.name().equals("slow"))
                    .forEach(slow -> ((Lever.Toggle) slow).set().accept(true));
            simulator.insert("AZE-4711");
            Waiting<CardRead> waiting = new Waiting<>(reader::read);
            simulator.remove();
            assertThat(waiting.result()).isEqualTo(new CardRead.Removed());
        }
    }
}
