package org.infomat.device;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a device is and what it can do. Make, model and firmware are its own words, and empty where it does not tell.
public record DeviceDescription(String make, String model, String firmware, Set<Capability> capabilities) {
    public DeviceDescription {
        make = make.strip();
        model = model.strip();
        firmware = firmware.strip();
        Set<Capability> copy = EnumSet.noneOf(Capability.class);
        copy.addAll(capabilities);
        capabilities = Collections.unmodifiableSet(copy);
    }

    public boolean can(Capability capability) {
        return capabilities.contains(capability);
    }

    /// Make and model in one line.
    public String name() {
        return Stream.of(make, model).filter(word -> !word.isEmpty()).collect(Collectors.joining(" "));
    }
}
