package org.infomat.kiosk.hardware;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.infomat.device.DeviceException;
import org.infomat.device.DeviceId;
import org.infomat.device.signal.Sensor;
import org.infomat.device.signal.SensorChange;
import org.infomat.device.signal.SignalBoard;

/// Hears a board's sensors and keeps its lamps lit. What has changed while the board was away is told when it is back:
/// a key that was turned back meanwhile must not leave the terminal in service.
final class SignalAttendance implements Attendance<SignalBoard> {
    private final DeviceId id;
    private final HardwareListener listener;
    private final Lighting lighting;
    private final Set<Sensor> told = EnumSet.noneOf(Sensor.class);
    private final Map<Sensor, Integer> changes = new EnumMap<>(Sensor.class);

    SignalAttendance(DeviceId id, HardwareListener listener, Lighting lighting) {
        this.id = id;
        this.listener = listener;
        this.lighting = lighting;
    }

    @Override
    public void attend(SignalBoard board, Runnable changed) throws DeviceException, InterruptedException {
        lighting.shineOn(board);
        Set<Sensor> active = board.active();
        for (Sensor sensor : Sensor.values()) {
            tell(new SensorChange(sensor, active.contains(sensor)));
        }
        while (true) {
            tell(board.awaitChange());
        }
    }

    synchronized Map<Sensor, Sensed> sensed() {
        Map<Sensor, Sensed> all = new EnumMap<>(Sensor.class);
        for (Sensor sensor : Sensor.values()) {
            all.put(sensor, new Sensed(told.contains(sensor), changes.getOrDefault(sensor, 0)));
        }
        return all;
    }

    private synchronized void tell(SensorChange change) {
        if (change.active() ? told.add(change.sensor()) : told.remove(change.sensor())) {
            changes.merge(change.sensor(), 1, Integer::sum);
            listener.sensed(id, change);
        }
    }
}
