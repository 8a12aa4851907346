package org.infomat.kiosk.hardware;

import java.util.List;

/// `devices.yaml` is wrong: every fault at once, each with file, line and key.
public final class DevicesConfigException extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    private final transient List<String> faults;

    DevicesConfigException(List<String> faults) {
        super(String.join(System.lineSeparator(), faults));
        this.faults = List.copyOf(faults);
    }

    public List<String> faults() {
        return faults;
    }
}
