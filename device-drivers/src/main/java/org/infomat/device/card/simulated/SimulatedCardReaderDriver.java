package org.infomat.device.card.simulated;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.infomat.device.DeviceException;
import org.infomat.device.DeviceId;
import org.infomat.device.DriverSettings;
import org.infomat.device.card.CardReader;
import org.infomat.device.simulated.SimulatingDriver;

/// Opens card readers whose cards come from the device panel, or from a test.
public final class SimulatedCardReaderDriver implements SimulatingDriver<CardReader> {
    private final Map<DeviceId, CardReaderSimulator> simulators = new ConcurrentHashMap<>();

    @Override
    public String name() {
        return "simulated-card-reader";
    }

    @Override
    public Class<CardReader> deviceClass() {
        return CardReader.class;
    }

    @Override
    public CardReaderSimulator simulator(DeviceId id) {
        return simulators.computeIfAbsent(id, reader -> new CardReaderSimulator());
    }

    @Override
    public void check(DriverSettings settings) {
        settings.allowOnly(Set.of());
    }

    @Override
    public CardReader open(DeviceId id, DriverSettings settings) throws DeviceException {
        check(settings);
        return simulator(id).open(id);
    }
}
