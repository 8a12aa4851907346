package org.infomat.kiosk.sound;

import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.Mixer;
import javax.sound.sampled.SourceDataLine;
import org.infomat.kiosk.servicing.Task;

/// The terminal's loudspeaker and the headset that a person plugs in.
///
/// @param speaker part of the name of the sound device, as Java Sound lists it; empty for the system's own choice
/// @param headset the same for the headset
public record Loudspeakers(String speaker, String headset) {
    private static final Duration LIMIT = Duration.ofSeconds(6);
    /// Written at one go, so that an interrupted tone ends.
    private static final int PIECE = 8 * 1024;

    /// Lets one side sound. Blocks until it has; one that hangs is left behind.
    public void sound(Task.Outlet outlet, Task.Side side) throws SoundException, InterruptedException {
        FutureTask<Boolean> playing = new FutureTask<>(() -> {
            play(named(outlet), Tone.samples(side));
            return true;
        });
        // The sound system's own calls would pin a virtual thread.
        Thread thread = Thread.ofPlatform().daemon().name("sound").start(playing);
        try {
            playing.get(LIMIT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new SoundException("The sound device took the tone and never played it to its end", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof SoundException refusal
                    ? refusal
                    : new SoundException(String.valueOf(e.getCause()), e);
        } finally {
            thread.interrupt();
        }
    }

    private String named(Task.Outlet outlet) {
        return switch (outlet) {
            case SPEAKER -> speaker;
            case HEADSET -> headset;
        };
    }

    private static void play(String name, byte[] samples) throws SoundException {
        try (SourceDataLine line = name.isBlank()
                ? AudioSystem.getSourceDataLine(Tone.FORMAT)
                : AudioSystem.getSourceDataLine(Tone.FORMAT, mixer(name))) {
            line.open(Tone.FORMAT);
            line.start();
            for (int from = 0; from < samples.length && !Thread.currentThread().isInterrupted(); from += PIECE) {
                line.write(samples, from, Math.min(PIECE, samples.length - from));
            }
            line.drain();
        } catch (LineUnavailableException e) {
            throw new SoundException("The sound device is in use or gone: " + e.getMessage(), e);
        } catch (IllegalArgumentException e) {
            throw new SoundException("No sound device plays two sides: " + e.getMessage(), e);
        }
    }

    private static Mixer.Info mixer(String name) throws SoundException {
        String wanted = name.toLowerCase(Locale.ROOT);
        return Arrays.stream(AudioSystem.getMixerInfo())
                .filter(info -> info.getName().toLowerCase(Locale.ROOT).contains(wanted))
                .findFirst()
                .orElseThrow(() -> new SoundException("There is no sound device '" + name + "'; there are "
                        + Arrays.stream(AudioSystem.getMixerInfo())
                                .map(Mixer.Info::getName)
                                .toList()));
    }
}
