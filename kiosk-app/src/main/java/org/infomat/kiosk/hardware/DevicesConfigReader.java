package org.infomat.kiosk.hardware;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.infomat.device.DeviceId;
import org.infomat.device.DriverSettings;
import org.infomat.device.Drivers;
import tools.jackson.core.JacksonException;

/// Reads `devices.yaml` and gathers all that is wrong with it.
final class DevicesConfigReader {
    private static final String DEVICES = "devices";
    private static final String CLASS = "class";
    private static final String DRIVER = "driver";

    private final Path file;
    private final Drivers drivers;
    private final List<String> faults = new ArrayList<>();

    DevicesConfigReader(Path file, Drivers drivers) {
        this.file = file;
        this.drivers = drivers;
    }

    DevicesConfig read() {
        try {
            return parse(Files.readString(file));
        } catch (IOException e) {
            throw refusal(file + ": cannot be read: " + e, e);
        }
    }

    DevicesConfig parse(String text) {
        DevicesConfig config = new DevicesConfig(devices(parsed(text)));
        if (!faults.isEmpty()) {
            throw new DevicesConfigException(faults);
        }
        return config;
    }

    private YamlText parsed(String text) {
        try {
            return YamlText.parse(text);
        } catch (JacksonException e) {
            int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
            throw refusal(file + ", line " + line + ": " + e.getOriginalMessage(), e);
        }
    }

    private static DevicesConfigException refusal(String fault, Exception cause) {
        DevicesConfigException refusal = new DevicesConfigException(List.of(fault));
        refusal.initCause(cause);
        return refusal;
    }

    private List<DeviceConfig> devices(YamlText document) {
        List<DeviceConfig> devices = new ArrayList<>();
        if (!(document instanceof YamlText.Fields(Map<String, YamlText> top, int line))) {
            fault(document.line(), DEVICES, "is missing; write 'devices: {}' for a terminal without devices");
            return devices;
        }
        if (!top.containsKey(DEVICES)) {
            fault(line, DEVICES, "is missing; write 'devices: {}' for a terminal without devices");
        }
        top.forEach((key, value) -> {
            if (!key.equals(DEVICES)) {
                fault(value.line(), key, "is not known here; all devices stand under 'devices'");
            } else if (value instanceof YamlText.Fields(Map<String, YamlText> named, int _)) {
                named.forEach((name, device) -> device(name, device).ifPresent(devices::add));
            } else {
                fault(value.line(), DEVICES, "takes a name for each device, and under it 'class' and 'driver'");
            }
        });
        return devices;
    }

    private Optional<DeviceConfig> device(String name, YamlText written) {
        String place = DEVICES + "." + name;
        if (!(written instanceof YamlText.Fields(Map<String, YamlText> fields, int line))) {
            fault(written.line(), place, "takes 'class', 'driver' and the driver's settings");
            return Optional.empty();
        }
        Optional<DeviceId> id = id(name, line);
        Map<String, String> texts = texts(place, fields);
        Optional<DeviceClass> kind = kind(place, fields, texts);
        Optional<String> driver = text(place, line, texts, DRIVER);
        texts.remove(CLASS);
        texts.remove(DRIVER);
        DriverSettings settings = new DriverSettings(texts);
        kind.ifPresent(known -> driver.ifPresent(chosen -> check(place, fields, known, chosen, settings)));
        return id.flatMap(
                known -> kind.flatMap(chosen -> driver.map(word -> new DeviceConfig(known, chosen, word, settings))));
    }

    private Optional<DeviceId> id(String name, int line) {
        try {
            return Optional.of(new DeviceId(name));
        } catch (IllegalArgumentException e) {
            fault(line, DEVICES + "." + name, String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }

    private Map<String, String> texts(String place, Map<String, YamlText> fields) {
        Map<String, String> texts = new LinkedHashMap<>();
        fields.forEach((key, value) -> {
            switch (value) {
                case YamlText.Text(String text, int _) -> texts.put(key, text);
                case YamlText.Fields(Map<String, YamlText> _, int line) ->
                    fault(line, place + "." + key, "takes a text or a number");
                case YamlText.Other(int line) -> fault(line, place + "." + key, "takes a text or a number");
            }
        });
        return texts;
    }

    private Optional<DeviceClass> kind(String place, Map<String, YamlText> fields, Map<String, String> texts) {
        YamlText written = fields.get(CLASS);
        Optional<String> word = text(place, written == null ? firstLine(fields) : written.line(), texts, CLASS);
        Optional<DeviceClass> kind = word.flatMap(DeviceClass::of);
        if (word.isPresent() && kind.isEmpty()) {
            fault(line(fields, CLASS), place + "." + CLASS, "'" + word.get() + "' is none of " + DeviceClass.words());
        }
        return kind;
    }

    private Optional<String> text(String place, int line, Map<String, String> texts, String key) {
        String text = texts.get(key);
        if (text == null) {
            fault(line, place + "." + key, "is missing");
        }
        return Optional.ofNullable(text);
    }

    private void check(
            String place, Map<String, YamlText> fields, DeviceClass kind, String driver, DriverSettings settings) {
        boolean known = drivers.namesFor(kind.contract()).contains(driver);
        try {
            drivers.named(driver, kind.contract()).check(settings);
        } catch (IllegalArgumentException e) {
            fault(line(fields, DRIVER), known ? place : place + "." + DRIVER, String.valueOf(e.getMessage()));
        }
    }

    private static int line(Map<String, YamlText> fields, String key) {
        YamlText value = fields.get(key);
        return value == null ? firstLine(fields) : value.line();
    }

    private static int firstLine(Map<String, YamlText> fields) {
        return fields.values().stream().mapToInt(YamlText::line).min().orElse(1);
    }

    private void fault(int line, String place, String what) {
        faults.add(file + ", line " + line + ", " + place + ": " + what);
    }
}
