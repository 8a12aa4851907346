package org.infomat.device.recording;

import java.time.Duration;
import java.util.List;
import org.infomat.device.DeviceException;
import org.infomat.device.DeviceId;

/// What became of what was asked in a session.
public final class Outcomes {
    /// Sessions end when all has been told.
    private static final Duration LIMIT = Duration.ofSeconds(30);

    private Outcomes() {}

    /// Records until so many have been told.
    public static Recording recorded(LiveSession session, int outcomes) throws DeviceException, InterruptedException {
        return session.record(
                new DeviceId("device"),
                LIMIT,
                recorder -> of(recorder.exchanges()).size() >= outcomes);
    }

    public static List<String> of(Recording recording) {
        return of(recording.exchanges());
    }

    static List<String> of(List<Exchange> exchanges) {
        return exchanges.stream()
                .filter(Exchange.Told.class::isInstance)
                .map(exchange -> ((Exchange.Told) exchange).outcome())
                .toList();
    }
}
