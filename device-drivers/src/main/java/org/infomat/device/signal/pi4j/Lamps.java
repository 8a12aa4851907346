package org.infomat.device.signal.pi4j;

import com.pi4j.io.gpio.digital.DigitalOutput;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.infomat.device.signal.Lamp;
import org.infomat.device.signal.Light;

/// The lamps of an open board. One thread lets them blink, and rests while none does.
final class Lamps {
    private final Map<Lamp, List<Diode>> wired;
    private final Consumer<com.pi4j.io.exception.IOException> failed;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private Map<Lamp, Light> lights = Map.of();
    private long begun = System.nanoTime();

    /// A lamp, or one colour of it.
    record Diode(DigitalOutput output, Set<Light.Colour> colours) {
        void shine(boolean wanted) {
            if (output.isOn() != wanted) {
                if (wanted) {
                    output.on();
                } else {
                    output.off();
                }
            }
        }
    }

    /// @param failed hears that a lamp could not be switched
    Lamps(Map<Lamp, List<Diode>> wired, Consumer<com.pi4j.io.exception.IOException> failed) {
        this.wired = Collections.unmodifiableMap(new TreeMap<>(wired)); // always switched in the same order
        this.failed = failed;
    }

    /// Throws Pi4J's exception when a lamp cannot be switched.
    void light(Map<Lamp, Light> wanted) {
        lock.lock();
        try {
            lights = Map.copyOf(wanted);
            begun = System.nanoTime();
            show(Duration.ZERO);
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /// Runs on a thread of its own until it is interrupted or a lamp fails.
    void blink() {
        lock.lock();
        try {
            while (true) {
                Duration after = Duration.ofNanos(System.nanoTime() - begun);
                show(after);
                Optional<Duration> next = nextChange(after);
                if (next.isPresent()) {
                    long ignored = changed.awaitNanos(next.get().toNanos());
                } else {
                    changed.await();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (com.pi4j.io.exception.IOException e) {
            failed.accept(e);
        } finally {
            lock.unlock();
        }
    }

    private Optional<Duration> nextChange(Duration after) {
        return wired.keySet().stream()
                .map(lamp -> lights.getOrDefault(lamp, Light.OFF).rate().half())
                .filter(Duration::isPositive)
                .map(half -> half.minusNanos(after.toNanos() % half.toNanos()))
                .min(Duration::compareTo);
    }

    private void show(Duration after) {
        wired.forEach((lamp, diodes) -> {
            Light light = lights.getOrDefault(lamp, Light.OFF);
            boolean shines = light.shines(after);
            boolean anyOfColour =
                    diodes.stream().anyMatch(diode -> diode.colours().contains(light.colour()));
            diodes.forEach(diode ->
                    diode.shine(shines && (!anyOfColour || diode.colours().contains(light.colour()))));
        });
    }
}
