package org.infomat.device;

/// What a device can do, in the words of XFS4IoT's capabilities. Known as soon as it is open, before it is used.
/// Each has a name for the technician in every language, `device.capability.NAME`.
public enum Capability {
    /// It says on its own word how it is. Without this, online only means that its port is open.
    REPORTS_STATUS,

    /// Reads the chip of a card that is put in (ISO 7816).
    CHIP,
    /// Reads a card that is held before it (ISO 14443).
    CONTACTLESS,
    TRACK_1,
    TRACK_2,
    TRACK_3,

    /// Cuts the receipt off.
    CUT,
    /// Cuts and leaves a corner, so that the receipt does not fall.
    PARTIAL_CUT,
    /// Hands what it has printed out to the person, and may take it back.
    EJECT,
    /// Notices that the paper has ended.
    PAPER_OUT_SENSOR,
    /// Notices that the paper is about to end.
    PAPER_LOW_SENSOR,
    COVER_SENSOR,
    /// Notices that the person has taken what was printed.
    MEDIA_TAKEN_SENSOR,

    /// Its reading is switched on only while somebody waits for a code.
    TRIGGER,
    /// Says which kind of bar code it has read.
    SYMBOLOGY,

    PROXIMITY_SENSOR,
    OPERATOR_SWITCH,
    CABINET_DOOR_SENSOR,
    TAMPER_SENSOR,
    HEADSET_DETECTION,
    CALL_BUTTON,
    GUIDE_LIGHTS,
    STATUS_LIGHT
}
