package org.infomat.device;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The drivers that a terminal can be configured with, by name.
public final class Drivers {
    private final Map<String, Driver<?>> byName;

    public Drivers(Collection<? extends Driver<?>> drivers) {
        byName = drivers.stream()
                .collect(Collectors.toMap(
                        Driver::name,
                        Function.identity(),
                        (one, other) -> {
                            throw new IllegalArgumentException("Two drivers are named '" + one.name() + "'");
                        },
                        TreeMap::new));
    }

    /// The driver of that name for that device class; an unknown name fails with the known ones.
    public <D extends Device> Driver<D> named(String name, Class<D> deviceClass) {
        Driver<?> driver = byName.get(name);
        if (driver == null || !driver.deviceClass().equals(deviceClass)) {
            throw new IllegalArgumentException("There is no " + deviceClass.getSimpleName() + " driver '" + name
                    + "'; known are " + namesFor(deviceClass));
        }
        @SuppressWarnings("unchecked") // the device class was compared above
        Driver<D> found = (Driver<D>) driver;
        return found;
    }

    /// The names of the drivers for a device class, in alphabetical order.
    public List<String> namesFor(Class<? extends Device> deviceClass) {
        return byName.values().stream()
                .filter(driver -> driver.deviceClass().equals(deviceClass))
                .map(Driver::name)
                .toList();
    }
}
