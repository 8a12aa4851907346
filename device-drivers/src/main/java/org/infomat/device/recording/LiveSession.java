package org.infomat.device.recording;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import org.infomat.device.Device;
import org.infomat.device.DeviceException;
import org.infomat.device.DeviceId;
import org.infomat.device.Driver;
import org.infomat.device.DriverSettings;
import org.infomat.device.masking.Substitution;

/// Records a session with a device that nobody else has open: a printer prints the test receipt and is asked how it is,
/// a scanner waits for codes, a reader for cards, until the time is over.
public final class LiveSession {
    /// The longest recording, as a file in bytes.
    public static final int MOST = 1 << 20;

    private static final Duration BETWEEN = Duration.ofMillis(500);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(50);
    private static final String SECRET = "(?i).*(password|secret|token|pin|user).*";

    private final String driver;
    private final Conversation conversation;
    private final DriverSettings settings;
    private final RandomGenerator random;
    private final int most;
    private final long begun = System.nanoTime();

    /// @param driver whose sessions are [Recordable]
    /// @param random draws the data that stand in for people's: not to be guessed
    public LiveSession(Driver<?> driver, DriverSettings settings, RandomGenerator random) {
        this(driver, settings, random, MOST);
    }

    LiveSession(Driver<?> driver, DriverSettings settings, RandomGenerator random, int most) {
        this.driver = driver.name();
        this.conversation = Conversation.of(driver)
                .orElseThrow(() -> new IllegalArgumentException("What " + driver.name() + " says cannot be recorded"));
        this.settings = settings;
        this.random = random;
        this.most = most;
    }

    /// Blocks until the time is over or the recording is as long as it may be.
    public Recording record(DeviceId id, Duration time) throws DeviceException, InterruptedException {
        return record(id, time, Recorder::full);
    }

    /// The same, but no longer than until somebody has enough of it: what was recorded so far is the recording.
    public Recording recordUntil(DeviceId id, Duration time, BooleanSupplier enough)
            throws DeviceException, InterruptedException {
        return record(id, time, recorder -> enough.getAsBoolean() || recorder.full());
    }

    /// Blocks until the time is over or what is recorded is enough.
    Recording record(DeviceId id, Duration time, Predicate<Recorder> enough)
            throws DeviceException, InterruptedException {
        Recorder recorder = new Recorder(() -> TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun), most);
        try (Device device = conversation.tapped(id, settings, recorder)) {
            Thread work = Thread.ofVirtual().name("session " + id).start(() -> work(device, recorder));
            long end = System.nanoTime() + time.toNanos();
            while (System.nanoTime() < end && !enough.test(recorder) && !work.join(LOOK_AGAIN)) {
                // it goes on
            }
            recorder.stop();
            work.interrupt();
            work.join();
        }
        List<Exchange> masked = conversation.masked(recorder.exchanges(), settings, new Substitution(random));
        return new Recording(driver, shown(settings), notes(), masked);
    }

    private static void work(Device device, Recorder recorder) {
        List<Request> plan = Operations.plan(device);
        List<Request> next = new ArrayList<>(Operations.beginning(device));
        String outcome = "";
        while (!outcome.equals(Operations.STOPPED) && !outcome.startsWith("gone ")) {
            next.addAll(next.isEmpty() ? plan : List.of());
            Request request = next.removeFirst();
            if (!recorder.asks(request)) {
                return;
            }
            outcome = Operations.outcome(device, request);
            recorder.tells(outcome);
            if (request == Request.STATUS && !rested()) {
                return;
            }
        }
    }

    private static boolean rested() {
        try {
            Thread.sleep(BETWEEN);
            return true;
        } catch (InterruptedException e) {
            return false;
        }
    }

    private static DriverSettings shown(DriverSettings settings) {
        Map<String, String> shown = new LinkedHashMap<>(settings.values());
        shown.keySet().removeIf(key -> key.matches(SECRET));
        return new DriverSettings(shown);
    }

    private Map<String, String> notes() {
        Map<String, String> notes = new LinkedHashMap<>();
        String version = LiveSession.class.getPackage().getImplementationVersion();
        notes.put("infomat", version == null ? "not packaged" : version);
        notes.put("java", System.getProperty("java.version"));
        notes.put("system", System.getProperty("os.name") + " " + System.getProperty("os.version"));
        notes.put("day", LocalDate.now(ZoneOffset.UTC).toString());
        return notes;
    }
}
