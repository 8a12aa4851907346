package org.infomat.kiosk.hardware;

import org.infomat.device.DeviceId;
import org.infomat.device.card.CardRead;
import org.infomat.device.scanner.Barcode;
import org.infomat.device.signal.SensorChange;

/// Hears what the devices say. Called on the devices' own threads, one call a device at a time; it hands on and does
/// not
/// block.
public interface HardwareListener {
    void changed(DeviceChange change);

    void scanned(DeviceId scanner, Barcode barcode);

    /// Somebody put a card in, and this became of reading it.
    void presented(DeviceId reader, CardRead card);

    /// A sensor of the cabinet has become active, or no longer is; also told of those that are active at the start.
    void sensed(DeviceId board, SensorChange change);

    /// The card that was presented has been taken out.
    void cardTaken(DeviceId reader);
}
