package org.infomat.kiosk.hardware;

import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.infomat.device.DeviceException;
import org.infomat.device.signal.Lamp;
import org.infomat.device.signal.Light;
import org.infomat.device.signal.SignalBoard;

/// How the lamps of the cabinet are to be lit now, whatever becomes of the boards that they are wired to.
final class Lighting {
    private final ReentrantLock shining = new ReentrantLock();
    private volatile Map<Lamp, Light> wanted = Map.of();

    /// Whether this is another light than before.
    boolean change(Map<Lamp, Light> lamps) {
        Map<Lamp, Light> before = wanted;
        wanted = Map.copyOf(lamps);
        return !wanted.equals(before);
    }

    /// Lights a board as it is wanted at this moment: of two who come at once, the later never brings what is older.
    void shineOn(SignalBoard board) throws DeviceException, InterruptedException {
        shining.lockInterruptibly();
        try {
            board.light(wanted);
        } finally {
            shining.unlock();
        }
    }
}
