package org.infomat.device;

/// A piece of hardware that is open. One that exists is open; calls block; interrupting cancels; closing twice is
/// harmless. Any thread may call; a device serves one operation at a time.
public interface Device extends AutoCloseable {
    DeviceId id();

    /// What it is and what it can do, found out when it was opened: asking costs nothing.
    DeviceDescription description();

    /// Asks the hardware how it is, within a second: the real answer, not the last one known. A device that has gone
    /// (unplugged, silent) says so here and is then closed and opened again by whoever watches it.
    DeviceStatus status();

    @Override
    void close();
}
