package org.infomat.device.scanner.evdev;

import java.nio.file.Path;

/// An input device that is present: its device file, and what it says of itself.
///
/// @param usb vendor and product as in `0c2e:0b61`
/// @param revision the device's own version, in hexadecimal digits
public record InputDevice(Path file, String name, String usb, String revision) {}
