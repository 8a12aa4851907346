package org.infomat.device;

/// What a device says of itself now: its state, why, and a detail for the technician (an error's own words, never
/// anything of a person).
public record DeviceStatus(DeviceState state, DeviceReason reason, String detail) {
    public static final DeviceStatus ONLINE = new DeviceStatus(DeviceState.ONLINE, DeviceReason.NONE, "");
    public static final DeviceStatus STARTING = new DeviceStatus(DeviceState.STARTING, DeviceReason.NOT_OPENED, "");

    public static DeviceStatus of(DeviceState state, DeviceReason reason) {
        return new DeviceStatus(state, reason, "");
    }

    public boolean works() {
        return state.works();
    }
}
