package org.infomat.device;

/// Why a device is in its state. Each has a text for the technician in every language, `device.reason.NAME`.
public enum DeviceReason {
    NONE,
    NOT_OPENED,
    /// The port named in `devices.yaml` does not exist.
    PORT_MISSING,
    /// The port exists and cannot be opened (rights, or another program holds it).
    PORT_REFUSED,
    UNPLUGGED,
    /// The port is open and the device does not answer.
    SILENT,
    /// The device sends what is not of its protocol.
    BABBLING,
    /// An operation ran past its time limit.
    SLOW,
    PAPER_LOW,
    PAPER_OUT,
    PAPER_JAM,
    TONER_LOW,
    /// There is no more toner or ink.
    TONER_OUT,
    COVER_OPEN,
    CUTTER_ERROR,
    OVERHEATED,
    /// An error that only a power cycle or a repair ends.
    UNRECOVERABLE,
    /// The service through which it is reached does not run: pcscd, or a maker's.
    SERVICE_DOWN,
    CARD_JAM,
    /// What was presented to it could not be read.
    UNREADABLE,
    /// The terminal's cabinet stands open.
    DOOR_OPEN,
    /// The terminal is being moved or broken open.
    TAMPERED,
    /// It comes and goes all the time.
    UNSTABLE
}
