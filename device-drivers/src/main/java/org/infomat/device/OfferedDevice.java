package org.infomat.device;

/// A device that a service offers, and the driver that opens it.
///
/// @param place where the service is: `ws://127.0.0.1:5846/xfs4iot/v1.0/cardreader`
/// @param label what the service says of its device; empty where it says nothing
/// @param driver the driver's name, as in `devices.yaml`
/// @param settings what `devices.yaml` would say beside class and driver
public record OfferedDevice(
        String place, String label, Class<? extends Device> deviceClass, String driver, DriverSettings settings) {}
