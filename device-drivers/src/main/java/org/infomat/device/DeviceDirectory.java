package org.infomat.device;

import java.util.List;

/// Tells which devices the services of a computer offer: that of a bridge to devices behind the services of their
/// makers.
public interface DeviceDirectory {
    /// Where it asks on that computer: `ws://127.0.0.1`.
    String address(String host);

    /// What is offered there now; nothing where nobody answers. Takes a few seconds at most, and a moment where nobody
    /// listens.
    ///
    /// @param host the computer's name or number
    List<OfferedDevice> offers(String host) throws InterruptedException;
}
