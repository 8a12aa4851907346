package org.infomat.device.signal.pi4j;

import com.pi4j.io.gpio.digital.PullResistance;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.infomat.device.DriverSettings;
import org.infomat.device.signal.Lamp;
import org.infomat.device.signal.Light.Colour;
import org.infomat.device.signal.Sensor;

/// Which line of the chip goes where, as the settings have it.
record Wiring(Map<Sensor, InputLine> sensors, Map<Lamp, List<LampLine>> lamps) {
    private static final String LIGHT = "light.";
    private static final String DEBOUNCE = "debounce";
    private static final int DEFAULT_DEBOUNCE = 20;
    private static final int LONGEST_DEBOUNCE = 5_000;

    Wiring {
        sensors = Collections.unmodifiableMap(new EnumMap<>(sensors));
        lamps = Collections.unmodifiableMap(new EnumMap<>(lamps));
    }

    static Set<String> settings() {
        Set<String> known = new HashSet<>(Set.of(DEBOUNCE));
        Arrays.stream(Sensor.values()).map(Sensor::word).forEach(known::add);
        Arrays.stream(Lamp.values()).map(lamp -> LIGHT + lamp.word()).forEach(known::add);
        return known;
    }

    static Wiring from(DriverSettings settings) {
        Map<Sensor, InputLine> sensors = new EnumMap<>(Sensor.class);
        int debounce = settings.integer(DEBOUNCE, DEFAULT_DEBOUNCE);
        for (Sensor sensor : Sensor.values()) {
            settings.find(sensor.word()).ifPresent(text -> sensors.put(sensor, input(sensor.word(), text, debounce)));
        }
        Map<Lamp, List<LampLine>> lamps = new EnumMap<>(Lamp.class);
        for (Lamp lamp : Lamp.values()) {
            String key = LIGHT + lamp.word();
            settings.find(key).ifPresent(text -> lamps.put(lamp, lamp(key, text)));
        }
        Wiring wiring = new Wiring(sensors, lamps);
        wiring.refuseNothingAndTwice();
        return wiring;
    }

    private void refuseNothingAndTwice() {
        List<Integer> offsets =
                new ArrayList<>(sensors.values().stream().map(InputLine::offset).toList());
        lamps.values().forEach(lines -> lines.forEach(line -> offsets.add(line.offset())));
        if (offsets.isEmpty()) {
            throw new IllegalArgumentException(
                    "No line is named; write for instance 'operator-switch: 27 low pull-up'");
        }
        Set<Integer> seen = new HashSet<>();
        offsets.stream().filter(offset -> !seen.add(offset)).findFirst().ifPresent(twice -> {
            throw new IllegalArgumentException("Line " + twice + " is named twice");
        });
    }

    /// `27 low pull-up debounce=50`
    private static InputLine input(String key, String text, int debounce) {
        Words words = new Words(key, text);
        int offset = words.offset();
        boolean low = words.take("low");
        PullResistance pull = words.take("pull-up")
                ? PullResistance.PULL_UP
                : words.take("pull-down") ? PullResistance.PULL_DOWN : PullResistance.OFF;
        int rest = words.value(DEBOUNCE, debounce);
        words.end("low, pull-up, pull-down and debounce=MILLISECONDS");
        if (rest < 0 || rest > LONGEST_DEBOUNCE) {
            throw new IllegalArgumentException("'" + DEBOUNCE + "' is 0 to " + LONGEST_DEBOUNCE + " ms, not " + rest);
        }
        return new InputLine(offset, low, pull, Duration.ofMillis(rest));
    }

    /// `5`, or each colour by itself: `red 6, green 13 low`
    private static List<LampLine> lamp(String key, String text) {
        return Arrays.stream(text.split(",", -1))
                .map(part -> new Words(key, part))
                .map(Wiring::diode)
                .toList();
    }

    private static LampLine diode(Words words) {
        Set<Colour> colours = words.first(Wiring::colour).map(LampLine::of).orElse(EnumSet.allOf(Colour.class));
        int offset = words.offset();
        boolean low = words.take("low");
        words.end("a colour before it, and low");
        return new LampLine(offset, low, colours);
    }

    private static Optional<Colour> colour(String word) {
        return Arrays.stream(Colour.values())
                .filter(colour -> colour.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst();
    }
}
