package org.infomat.device.scanner.evdev;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.function.Supplier;
import org.infomat.device.DeviceException;
import org.infomat.device.DeviceId;
import org.infomat.device.DriverSettings;
import org.infomat.device.masking.Mask;
import org.infomat.device.masking.Substitution;
import org.infomat.device.port.Kernel;
import org.infomat.device.port.KernelDevice;
import org.infomat.device.port.Port;
import org.infomat.device.port.PortDriver;
import org.infomat.device.port.PortMissingException;
import org.infomat.device.port.PortSource;
import org.infomat.device.port.Ports;
import org.infomat.device.scanner.BarcodeScanner;
import org.infomat.device.scanner.Framing;

/// Opens bar code scanners that act as a USB or Bluetooth keyboard. Nothing else on the terminal receives what they
/// type, and no keyboard layout changes it.
///
/// | setting | means | otherwise |
/// |---|---|---|
/// | `device` | its device file, as in `/dev/input/by-id/usb-*Scanner*-event-kbd` | one of these three |
/// | `usb` | its vendor and product, as in `0c2e:0b61` | |
/// | `name` | how its name begins, a regular expression | |
/// | `prefix` | what the scanner types before each code | nothing |
/// | `suffix` | what it types after each code: `cr` (the Enter key), `tab`, `none` | `cr` |
/// | `aim` | whether it may type AIM identifiers, which are cut off | `yes` |
/// | `idle-gap` | milliseconds without a key that end a code without suffix, or a torn one | 100 |
/// | `max-length` | the longest code in bytes | 7089 |
public final class EvdevScannerDriver implements PortDriver<BarcodeScanner> {
    private static final Set<String> SETTINGS =
            Set.of("device", "usb", "name", "prefix", "suffix", "aim", "idle-gap", "max-length");
    private static final Set<String> SUFFIXES = Set.of("cr", "tab", "none");

    /// `EVIOCGRAB`: from now on only this opening receives the device's events.
    private static final long GRAB = 0x4004_4590L;

    private final Supplier<Kernel> kernel;
    private final InputDevices present;

    public EvdevScannerDriver() {
        this(Kernel::running, InputDevices.present());
    }

    EvdevScannerDriver(Supplier<Kernel> kernel, InputDevices present) {
        this.kernel = kernel;
        this.present = present;
    }

    @Override
    public String name() {
        return "keyboard-scanner";
    }

    @Override
    public Class<BarcodeScanner> deviceClass() {
        return BarcodeScanner.class;
    }

    @Override
    public void check(DriverSettings settings) {
        settings.allowOnly(SETTINGS);
        Choice.from(settings);
        Framing.from(settings);
        if (!SUFFIXES.contains(settings.get("suffix", "cr"))) {
            throw new IllegalArgumentException("'suffix' of a scanner that types is cr, tab or none");
        }
    }

    @Override
    public BarcodeScanner open(DeviceId id, DriverSettings settings, PortSource ports)
            throws DeviceException, InterruptedException {
        check(settings);
        try {
            Port port = ports.open(settings);
            return new EvdevScanner(id, described(port), port, Framing.from(settings));
        } catch (IOException e) {
            throw new DeviceException(
                    id,
                    Ports.statusAfter(e),
                    "The scanner could not be opened",
                    "Check its cable, that it is set to act as a keyboard, and what devices.yaml says of it",
                    e);
        }
    }

    /// What a port leads to that is no input device of this machine says nothing of itself.
    private InputDevice described(Port port) throws IOException {
        Path file = Path.of(port.address());
        return present.first(device -> device.file().equals(file)).orElseGet(() -> new InputDevice(file, "", "", ""));
    }

    @Override
    public PortSource ports() {
        return settings -> grabbed(Choice.from(settings)
                .among(present)
                .orElseThrow(() -> new PortMissingException("No keyboard fits the settings", null)));
    }

    private Port grabbed(InputDevice chosen) throws IOException {
        KernelDevice device = kernel.get().open(chosen.file(), Kernel.READ);
        try {
            device.control(GRAB, 1);
            return new EventPort(device);
        } catch (IOException e) {
            device.close();
            throw e;
        }
    }

    @Override
    public Mask mask(DriverSettings settings, Substitution substitution) {
        return new TypingMask(Framing.from(settings), substitution);
    }
}
