package org.infomat.device.simulated;

import java.util.List;

/// A simulated device: what happens to a real one by hand or by accident happens to it by its levers. The device panel
/// shows them without knowing the device.
public interface Simulator {
    /// In the order in which a panel shows them; the same ones at every call.
    List<Lever> levers();
}
