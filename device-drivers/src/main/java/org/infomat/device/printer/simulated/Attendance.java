package org.infomat.device.printer.simulated;

import java.io.IOException;
import java.time.Duration;
import org.infomat.device.port.Port;

/// The printer attends to a host: takes what it sends and tells it what there is to tell, turn by turn.
record Attendance(Engine engine, Port port) {
    private static final Duration REPLY_LIMIT = Duration.ofMillis(500);
    private static final Duration IDLE = Duration.ofMillis(25);
    private static final Duration BUSY = Duration.ofMillis(5);

    /// Until the port fails.
    void run() throws IOException, InterruptedException {
        engine.begin();
        while (true) {
            if (engine.stuck()) {
                Thread.sleep(BUSY);
                continue;
            }
            byte[] arrived = engine.full() ? pause() : port.read(1_024, engine.working() ? BUSY : IDLE);
            byte[] answer = engine.turn(arrived);
            if (answer.length > 0) {
                port.write(answer, REPLY_LIMIT);
            }
        }
    }

    private static byte[] pause() throws InterruptedException {
        Thread.sleep(BUSY);
        return new byte[0];
    }
}
