package org.infomat.device.scanner.serial;

import org.infomat.device.DriverSettings;
import org.infomat.device.scanner.Framing;

/// How a scanner is treated, beside being listened to.
///
/// @param trigger whether its reading is switched on only for somebody who waits
/// @param ask whether it is asked whether it is there
/// @param confirm whether it is made to beep when somebody has got its code
record Manners(Vendor vendor, boolean trigger, boolean ask, boolean confirm) {
    Manners {
        if (vendor == Vendor.NONE && (trigger || ask)) {
            throw new IllegalArgumentException("'trigger' and 'ask' need a 'vendor', whose commands are then used");
        }
        if (confirm && !vendor.beeps()) {
            throw new IllegalArgumentException("'confirm' needs a vendor that beeps when told: zebra-ssi, datalogic");
        }
    }

    static Manners from(DriverSettings settings) {
        Vendor vendor = Vendor.named(settings.get("vendor", "none"));
        String otherwise = vendor == Vendor.NONE ? "no" : "yes";
        return new Manners(
                vendor,
                Framing.yes("trigger", settings.get("trigger", otherwise)),
                Framing.yes("ask", settings.get("ask", otherwise)),
                Framing.yes("confirm", settings.get("confirm", "no")));
    }
}
