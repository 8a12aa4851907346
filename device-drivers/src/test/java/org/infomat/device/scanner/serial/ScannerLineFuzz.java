package org.infomat.device.scanner.serial;

import java.util.List;
import java.util.Map;
import org.infomat.device.DriverSettings;
import org.infomat.device.fuzz.FuzzInput;
import org.infomat.device.scanner.Framing;

/// What the scanners of all makers send: codes and answers.
public final class ScannerLineFuzz {
    private ScannerLineFuzz() {}

    public static void fuzzerTestOneInput(byte[] input) {
        FuzzInput in = new FuzzInput(input);
        Framing framing = Framing.from(new DriverSettings(Map.of("max-length", "100")));
        Hearing hearing = in.oneOf(List.of(Vendor.values())).hearing(framing);
        int rhythm = in.number();
        int count = 0;
        for (byte[] piece : in.pieces()) {
            check(hearing.accept(piece), framing);
            count++;
            if (count % 5 == rhythm % 5) {
                hearing.asked();
            }
            if (count % 11 == rhythm % 11) {
                check(hearing.silence(), framing);
            }
        }
        check(hearing.silence(), framing);
        if (hearing.midway()) {
            throw new IllegalStateException("Something is held after a silence");
        }
    }

    private static void check(List<Heard> heard, Framing framing) {
        for (Heard each : heard) {
            if (each instanceof Heard.Code(var code) && code.text().length() > framing.maxLength()) {
                throw new IllegalStateException("A code of " + code.text().length() + " characters");
            }
        }
    }
}
