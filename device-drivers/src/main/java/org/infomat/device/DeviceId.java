package org.infomat.device;

/// The name of one device of this terminal, as `devices.yaml` gives it: `receipt-printer`, `card-reader`.
public record DeviceId(String value) {
    public DeviceId {
        if (!value.matches("[a-z][a-z0-9-]*")) {
            throw new IllegalArgumentException(
                    "A device id is lower-case letters, digits and hyphens, not '" + value + "'");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
