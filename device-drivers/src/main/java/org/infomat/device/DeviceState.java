package org.infomat.device;

/// The state of a device in the words of XFS4IoT (`Common.Status`, property `device`).
public enum DeviceState {
    /// It works, perhaps with a warning: see the reason.
    ONLINE,
    /// It is there and answers, but cannot work until somebody acts (cover open, out of paper).
    OFFLINE,
    POWER_OFF,
    /// Nothing is connected where it should be.
    NO_DEVICE,
    /// It is broken or does not answer.
    HARDWARE_ERROR,
    /// Somebody at the terminal has to put it right (a card left in).
    USER_ERROR,
    BUSY,
    /// It has been asked to open and has not said anything yet.
    STARTING;

    /// Whether the device can serve a person now.
    public boolean works() {
        return this == ONLINE || this == BUSY;
    }
}
