package org.infomat.device.card.chip;

import java.util.EnumSet;
import java.util.regex.Pattern;
import org.infomat.device.Capability;
import org.infomat.device.DeviceDescription;

/// What the card service's name of a reader tells: `ACS ACR1252 Dual Reader [ACR1252 PICC] 00 00` is maker, model, and
/// the service's own numbers, which change when it is plugged in again.
public final class ReaderName {
    private static final Pattern NUMBERS = Pattern.compile("( \\([^)]*\\))?( [0-9A-F]{2}){2}$");
    private static final Pattern CONTACTLESS = Pattern.compile("(?i)contactless|picc|nfc|\\bcl\\b");

    private ReaderName() {}

    /// What stays the same when it is plugged in again.
    public static String lasting(String name) {
        return NUMBERS.matcher(name).replaceFirst("");
    }

    public static DeviceDescription description(String name) {
        String[] words = lasting(name).split(" ", 2);
        boolean contactless = CONTACTLESS.matcher(name).find();
        return new DeviceDescription(
                words[0],
                words.length > 1 ? words[1] : "",
                "",
                EnumSet.of(Capability.REPORTS_STATUS, contactless ? Capability.CONTACTLESS : Capability.CHIP));
    }
}
