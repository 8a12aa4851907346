package org.infomat.device.card.mrz;

import java.nio.charset.StandardCharsets;

/// What a scanner makes of the lines at the bottom of a document.
public final class ZoneFuzz {
    private ZoneFuzz() {}

    public static void fuzzerTestOneInput(byte[] input) {
        MachineReadableZone.read(new String(input, StandardCharsets.UTF_8));
    }
}
