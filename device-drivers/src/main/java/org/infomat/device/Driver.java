package org.infomat.device;

/// Opens devices of one technology, for instance an ESC/POS printer behind a serial line.
///
/// @param <D> the device class that it opens
public interface Driver<D extends Device> {
    /// The name by which `devices.yaml` chooses it: `escpos`, `pcsc`, `simulated-printer`.
    String name();

    /// The device class: `ReceiptPrinter.class`, `CardReader.class`, `BarcodeScanner.class`.
    Class<D> deviceClass();

    /// Whether it opens a simulator: a terminal that runs on one says so to technician and hub.
    default boolean simulated() {
        return false;
    }

    /// Refuses settings that no device can be opened with (`IllegalArgumentException`), without opening one: a typing
    /// error in `devices.yaml` is told at the start, together with all others.
    default void check(DriverSettings settings) {}

    D open(DeviceId id, DriverSettings settings) throws DeviceException, InterruptedException;
}
