package org.infomat.device.card;

import org.infomat.device.Device;
import org.infomat.device.DeviceException;

/// Reads cards, with a chip or contactless.
public interface CardReader extends Device {
    /// Blocks until a card is there (one that already is counts) and has been read. Interrupting cancels. Throws when
    /// the reader is gone.
    CardRead read() throws DeviceException, InterruptedException;

    /// Blocks until no card is in the reader.
    void awaitRemoval() throws DeviceException, InterruptedException;
}
