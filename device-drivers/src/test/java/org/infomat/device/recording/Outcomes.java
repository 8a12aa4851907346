package org.infomat.device.recording;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import org.infomat.device.DeviceException;
import org.infomat.device.DeviceId;

/// What became of what was asked in a session.
public final class Outcomes {
    /// Sessions end when all has been told.
    private static final Duration LIMIT = Duration.ofSeconds(30);

    private Outcomes() {}

    /// Records until so many have been told.
    public static Recording recorded(LiveSession session, int outcomes) throws DeviceException, InterruptedException {
        return recorded(session, outcomes, told -> {});
    }

    /// What happens to the device when so much has been told. It may be asked for again, and then nothing more happens.
    public interface Event {
        void happens(int told) throws IOException;
    }

    /// Records until the device has gone, to which meanwhile one thing after the other happens.
    public static Recording recorded(LiveSession session, Event event) throws DeviceException, InterruptedException {
        return recorded(session, Integer.MAX_VALUE, event);
    }

    /// The same, but no longer than until so many have been told.
    public static Recording recorded(LiveSession session, int outcomes, Event event)
            throws DeviceException, InterruptedException {
        return session.record(new DeviceId("device"), LIMIT, recorder -> {
            int told = of(recorder.exchanges()).size();
            try {
                event.happens(told);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return told >= outcomes;
        });
    }

    /// Records until what has been told is enough.
    public static Recording recordedUntil(LiveSession session, Predicate<List<String>> enough)
            throws DeviceException, InterruptedException {
        return session.record(new DeviceId("device"), LIMIT, recorder -> enough.test(of(recorder.exchanges())));
    }

    /// Records until the driver has sent such a message and nothing has come yet.
    public static Recording recordedUntilSent(LiveSession session, Predicate<String> message)
            throws DeviceException, InterruptedException {
        return session.record(new DeviceId("device"), LIMIT, recorder -> {
            List<Exchange> exchanges = recorder.exchanges();
            return !exchanges.isEmpty()
                    && exchanges.getLast() instanceof Exchange.MessageSent(long _, int _, String sent)
                    && message.test(sent);
        });
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
