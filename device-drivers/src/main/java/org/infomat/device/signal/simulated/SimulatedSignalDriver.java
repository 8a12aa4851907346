package org.infomat.device.signal.simulated;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.infomat.device.DeviceException;
import org.infomat.device.DeviceId;
import org.infomat.device.DriverSettings;
import org.infomat.device.signal.SignalBoard;
import org.infomat.device.simulated.SimulatingDriver;

/// Opens boards whose sensors are moved in the device panel, and whose lamps are seen there.
public final class SimulatedSignalDriver implements SimulatingDriver<SignalBoard> {
    private final Map<DeviceId, CabinetSimulator> simulators = new ConcurrentHashMap<>();

    @Override
    public String name() {
        return "simulated-signals";
    }

    @Override
    public Class<SignalBoard> deviceClass() {
        return SignalBoard.class;
    }

    @Override
    public CabinetSimulator simulator(DeviceId id) {
        return simulators.computeIfAbsent(id, board -> new CabinetSimulator());
    }

    @Override
    public void check(DriverSettings settings) {
        settings.allowOnly(Set.of());
    }

    @Override
    public SignalBoard open(DeviceId id, DriverSettings settings) throws DeviceException {
        check(settings);
        return simulator(id).open(id);
    }
}
