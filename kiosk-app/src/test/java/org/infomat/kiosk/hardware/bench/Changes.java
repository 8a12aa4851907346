package org.infomat.kiosk.hardware.bench;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.infomat.device.DeviceId;
import org.infomat.device.card.CardRead;
import org.infomat.device.scanner.Barcode;
import org.infomat.device.signal.SensorChange;
import org.infomat.kiosk.hardware.DeviceChange;
import org.infomat.kiosk.hardware.HardwareListener;

/// What the devices say of themselves, and waiting for it.
final class Changes implements HardwareListener {
    private final Map<DeviceId, Boolean> works = new HashMap<>();

    @Override
    public synchronized void changed(DeviceChange change) {
        works.put(change.device(), change.status().works());
        notifyAll();
    }

    /// How long it takes from now.
    synchronized Duration until(DeviceId device, boolean working, Duration limit) throws InterruptedException {
        long begun = System.nanoTime();
        long left = limit.toMillis();
        while (works.getOrDefault(device, false) != working) {
            if (left <= 0) {
                throw new AssertionError(device + " was not " + (working ? "back" : "missed") + " within " + limit);
            }
            wait(left);
            left = limit.toMillis() - (System.nanoTime() - begun) / 1_000_000;
        }
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    @Override
    public void scanned(DeviceId scanner, Barcode barcode) {}

    @Override
    public void presented(DeviceId reader, CardRead card) {}

    @Override
    public void sensed(DeviceId board, SensorChange change) {}

    @Override
    public void cardTaken(DeviceId reader) {}
}
