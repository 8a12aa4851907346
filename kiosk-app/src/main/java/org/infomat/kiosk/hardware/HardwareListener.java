package org.infomat.kiosk.hardware;

import org.infomat.device.DeviceId;
import org.infomat.device.card.CardRead;
import org.infomat.device.scanner.Barcode;

/// Hears what the devices say. Called on the devices' own threads, one call a device at a time; it hands on and does
/// not
/// block.
public interface HardwareListener {
    void changed(DeviceChange change);

    void scanned(DeviceId scanner, Barcode barcode);

    /// Somebody put a card in, and this became of reading it.
    void presented(DeviceId reader, CardRead card);

    /// The card that was presented has been taken out.
    void cardTaken(DeviceId reader);
}
