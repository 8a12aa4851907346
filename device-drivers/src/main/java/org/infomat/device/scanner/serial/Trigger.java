package org.infomat.device.scanner.serial;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/// The bytes by which a host switches a scanner's reading on and off, from the vendors' manuals. The scanner must be in
/// its serial trigger mode.
enum Trigger {
    /// The scanner decides by itself (presentation mode), or its own button does.
    NONE("", ""),
    /// SYN T CR and SYN U CR.
    HONEYWELL("16540D", "16550D"),
    /// START_DECODE and STOP_DECODE of the Simple Serial Interface.
    ZEBRA_SSI("04E40400FF14", "04E50400FF13"),
    /// `E` and `D`: enable and disable.
    DATALOGIC("45", "44"),
    NEWLAND("015404", "015004");

    private final String on;
    private final String off;

    Trigger(String on, String off) {
        this.on = on;
        this.off = off;
    }

    static Trigger named(String name) {
        return Arrays.stream(values())
                .filter(trigger -> trigger.word().equals(name))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException("'trigger' is one of " + words() + ", not '" + name + "'"));
    }

    private static List<String> words() {
        return Arrays.stream(values()).map(Trigger::word).toList();
    }

    private String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    byte[] on() {
        return HexFormat.of().parseHex(on);
    }

    byte[] off() {
        return HexFormat.of().parseHex(off);
    }
}
