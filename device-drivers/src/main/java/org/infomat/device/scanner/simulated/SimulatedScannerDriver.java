package org.infomat.device.scanner.simulated;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.infomat.device.DeviceException;
import org.infomat.device.DeviceId;
import org.infomat.device.DriverSettings;
import org.infomat.device.scanner.BarcodeScanner;
import org.infomat.device.simulated.SimulatingDriver;

/// Opens scanners that read what a person types in the device panel, or what a test holds before them.
public final class SimulatedScannerDriver implements SimulatingDriver<BarcodeScanner> {
    private final Map<DeviceId, ScannerSimulator> simulators = new ConcurrentHashMap<>();

    @Override
    public String name() {
        return "simulated-scanner";
    }

    @Override
    public Class<BarcodeScanner> deviceClass() {
        return BarcodeScanner.class;
    }

    @Override
    public ScannerSimulator simulator(DeviceId id) {
        return simulators.computeIfAbsent(id, scanner -> new ScannerSimulator());
    }

    @Override
    public void check(DriverSettings settings) {
        settings.allowOnly(Set.of());
    }

    @Override
    public BarcodeScanner open(DeviceId id, DriverSettings settings) throws DeviceException {
        check(settings);
        return simulator(id).open(id);
    }
}
