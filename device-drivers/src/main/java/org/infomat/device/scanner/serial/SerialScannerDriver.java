package org.infomat.device.scanner.serial;

import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import org.infomat.device.DeviceException;
import org.infomat.device.DeviceId;
import org.infomat.device.DriverSettings;
import org.infomat.device.masking.Mask;
import org.infomat.device.masking.Substitution;
import org.infomat.device.port.Port;
import org.infomat.device.port.PortDriver;
import org.infomat.device.port.PortSource;
import org.infomat.device.port.Ports;
import org.infomat.device.scanner.BarcodeScanner;
import org.infomat.device.scanner.Framing;
import org.infomat.device.scanner.Suffix;

/// Opens bar code scanners that send what they read over a serial line, or anything else that `Ports` opens.
///
/// | setting | means | otherwise |
/// |---|---|---|
/// | `port`, `baud` … | the line, as `Ports` has it | |
/// | `prefix` | what the scanner sends before each code, as in `\x02` | nothing |
/// | `suffix` | what it sends after each code: `cr`, `crlf`, `lf`, `tab`, `etx`, `none` | `cr` |
/// | `aim` | whether it may send AIM identifiers, which are cut off | `yes` |
/// | `charset` | how bytes become text | `UTF-8` |
/// | `idle-gap` | milliseconds of silence that end a code without suffix, or a torn one | 100 |
/// | `max-length` | the longest code in bytes | 7089 |
/// | `vendor` | `honeywell`, `zebra-ssi` (with packets), `datalogic`, `newland`: whose commands it takes | `none` |
/// | `trigger` | whether reading is switched on only for somebody who waits; the scanner must be in that mode | `yes`
/// with a vendor |
/// | `ask` | whether it is asked every second whether it is there | `yes` with a vendor |
/// | `confirm` | whether it is told to beep when its code has arrived: `zebra-ssi`, `datalogic` | `no` |
public final class SerialScannerDriver implements PortDriver<BarcodeScanner> {
    private static final Set<String> OWN_SETTINGS = Set.of(
            "prefix", "suffix", "aim", "charset", "idle-gap", "max-length", "vendor", "trigger", "ask", "confirm");

    @Override
    public String name() {
        return "serial-scanner";
    }

    @Override
    public Class<BarcodeScanner> deviceClass() {
        return BarcodeScanner.class;
    }

    @Override
    public void check(DriverSettings settings) {
        Set<String> known = new HashSet<>(Ports.SETTINGS);
        known.addAll(OWN_SETTINGS);
        settings.allowOnly(known);
        Ports.check(settings);
        Manners manners = Manners.from(settings);
        boolean framed = Framing.from(settings).suffix() != Suffix.NONE || manners.vendor() == Vendor.ZEBRA_SSI;
        if (manners.vendor() != Vendor.NONE && !framed) {
            throw new IllegalArgumentException(
                    "'vendor' needs a 'suffix': a scanner's answer would else be taken for a code");
        }
    }

    @Override
    public BarcodeScanner open(DeviceId id, DriverSettings settings, PortSource ports)
            throws DeviceException, InterruptedException {
        check(settings);
        Port port = port(id, settings, ports);
        if (!port.answers()) {
            port.close();
            throw new IllegalArgumentException("'port' leads to a plain file, which cannot send codes");
        }
        return new SerialScanner(id, port, Framing.from(settings), Manners.from(settings));
    }

    private static Port port(DeviceId id, DriverSettings settings, PortSource ports)
            throws DeviceException, InterruptedException {
        try {
            return ports.open(settings);
        } catch (IOException e) {
            throw new DeviceException(
                    id,
                    Ports.statusAfter(e),
                    "The scanner's port could not be opened",
                    "Check its cable and 'port' in devices.yaml",
                    e);
        }
    }

    @Override
    public PortSource ports() {
        return Ports::open;
    }

    @Override
    public Mask mask(DriverSettings settings, Substitution substitution) {
        return new ScannerMask(Framing.from(settings), Manners.from(settings).vendor(), substitution);
    }
}
