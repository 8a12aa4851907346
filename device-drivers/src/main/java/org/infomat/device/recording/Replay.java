package org.infomat.device.recording;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.FutureTask;
import org.infomat.device.Device;
import org.infomat.device.DeviceException;
import org.infomat.device.DeviceId;
import org.infomat.device.Driver;

/// Asks a driver what it was asked when a session was recorded, with the recording in place of the device.
public final class Replay {
    private static final DeviceId ID = new DeviceId("recording");
    private static final Duration MOMENT = Duration.ofMillis(20);

    /// More than any time limit after which a driver goes on by itself.
    private static final Duration NOTHING_HAPPENS = Duration.ofSeconds(5);

    /// What a driver has not sent by then it sends when it is stopped.
    private static final Duration SETTLED = Duration.ofMillis(300);

    private final Recording recording;
    private final Playback playback;

    public Replay(Recording recording) {
        this.recording = recording;
        playback = new Playback(recording.exchanges());
    }

    /// Where the driver now does, or says, something else than when it was recorded; empty where nowhere.
    public List<String> partings(Driver<?> driver) throws InterruptedException {
        try (Device device = opened(driver)) {
            askAll(device);
        } catch (DeviceException e) {
            playback.part(0, "the driver does not open: " + e.getMessage());
        }
        if (playback.partings().isEmpty()) {
            playback.end();
        }
        return playback.partings();
    }

    private Device opened(Driver<?> driver) throws DeviceException, InterruptedException {
        return Conversation.of(driver)
                .orElseThrow(
                        () -> new IllegalArgumentException("What " + driver.name() + " says cannot be played back"))
                .played(ID, recording.settings(), playback);
    }

    private void askAll(Device device) throws InterruptedException {
        List<Exchange> exchanges = recording.exchanges();
        int line = 0;
        while (line < exchanges.size() && playback.partings().isEmpty()) {
            int answer = line;
            if (exchanges.get(line) instanceof Exchange.Asked(long _, Request request)) {
                answer = told(line);
                ask(device, request, line, answer);
            }
            line = answer + 1;
        }
    }

    private int told(int asked) {
        int line = asked + 1;
        while (line < recording.exchanges().size() && !(recording.exchanges().get(line) instanceof Exchange.Told)) {
            line++;
        }
        return line;
    }

    private void ask(Device device, Request request, int asked, int answer) throws InterruptedException {
        FutureTask<String> task = new FutureTask<>(() -> Operations.outcome(device, request));
        if (!request.waitsForPeople()) {
            playback.happened(asked);
        }
        Thread work = Thread.ofVirtual().name("replay").start(task);
        if (request.waitsForPeople()) {
            awaitWaiting(work); // what comes before somebody waits for it is lost
            playback.happened(asked);
        }
        boolean stopped = answer >= recording.exchanges().size() || Operations.STOPPED.equals(recorded(answer));
        awaitEnd(work, stopped, answer);
        if (answer < recording.exchanges().size() && playback.partings().isEmpty()) {
            compare(task.resultNow(), answer);
        }
    }

    private static void awaitWaiting(Thread work) throws InterruptedException {
        while (work.getState() == Thread.State.RUNNABLE || work.getState() == Thread.State.NEW) {
            Thread.sleep(1);
        }
    }

    private String recorded(int answer) {
        return recording.exchanges().get(answer) instanceof Exchange.Told(long _, String outcome) ? outcome : "";
    }

    private void awaitEnd(Thread work, boolean stopped, int answer) throws InterruptedException {
        long moves = playback.moves();
        long since = System.nanoTime();
        while (!work.join(MOMENT)) {
            if (playback.moves() != moves) {
                moves = playback.moves();
                since = System.nanoTime();
            }
            boolean stuck = System.nanoTime() - since > NOTHING_HAPPENS.toNanos();
            boolean settled = System.nanoTime() - since > SETTLED.toNanos();
            if (stuck && !stopped) {
                playback.part(answer, "the driver waits for something that is not in the recording");
            }
            if (stuck
                    || (stopped && playback.saidAllBefore(answer) && (playback.sentAllBefore(answer) || settled))
                    || !playback.partings().isEmpty()) {
                work.interrupt();
            }
        }
    }

    private void compare(String outcome, int answer) {
        boolean same = outcome.equals(recorded(answer)) || recorded(answer).equals(Operations.STOPPED);
        if (!same) {
            playback.part(answer, "the driver said '" + outcome + "', recorded is '" + recorded(answer) + "'");
        }
        playback.happened(answer);
    }
}
