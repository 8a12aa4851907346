package org.infomat.device.card;

import org.infomat.device.Device;
import org.infomat.device.DeviceException;

/// Reads cards: with a chip, contactless, or with a magnetic stripe.
public interface CardReader extends Device {
    /// Blocks until a card is there (one that already is counts) and has been read. Interrupting cancels. Throws when
    /// the reader is gone.
    CardRead read() throws DeviceException, InterruptedException;

    /// Reads the card that is there with what is printed on it, after `CardRead.NeedsKey` or `WrongKey`. A card that
    /// needs no key is read without; where none is there it is `Removed`. May be called while another thread is in
    /// `awaitRemoval`.
    CardRead read(AccessKey key) throws DeviceException, InterruptedException;

    /// Blocks until no card is in the reader.
    void awaitRemoval() throws DeviceException, InterruptedException;
}
