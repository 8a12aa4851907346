package org.infomat.device.signal;

import java.util.Locale;

/// A lamp of the cabinet, in the words of XFS4IoT's Lights: beside the thing that a person is to use now, or for all to
/// see.
public enum Lamp {
    CARD_READER,
    CONTACTLESS,
    SCANNER,
    RECEIPT_PRINTER,
    DOCUMENT_PRINTER,
    HEADSET,
    /// Tells from afar whether the terminal is in service.
    STATUS;

    /// As it is written in `devices.yaml`: `receipt-printer`.
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
