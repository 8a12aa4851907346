package org.infomat.device.printer.escpos;

import java.time.Duration;
import java.util.Set;
import org.infomat.device.DriverSettings;

/// What `devices.yaml` says about an ESC/POS printer beside its port.
///
/// @param bytesPerSecond how fast the line is, for time limits
/// @param limit how long the printer may take from the last byte sent to its word that it has printed
public record EscPosSettings(PrinterProfile profile, int bytesPerSecond, Duration limit) {
    /// `profile` is a printer's make (`epson-80`) or `file:` and the path of one of your own; `limit` is seconds.
    public static final Set<String> SETTINGS = Set.of("profile", "limit");

    public static EscPosSettings of(DriverSettings settings) {
        int seconds = settings.integer("limit", 20);
        if (seconds < 1 || seconds > 300) {
            throw new IllegalArgumentException("'limit' is 1 to 300 seconds, not " + seconds);
        }
        return new EscPosSettings(
                ProfileReader.read(settings.get("profile", "epson-80")),
                bytesPerSecond(settings),
                Duration.ofSeconds(seconds));
    }

    /// A byte takes ten bits on a serial line; anything else is faster than the printer.
    private static int bytesPerSecond(DriverSettings settings) {
        boolean serial = settings.get("port", "").startsWith("/");
        return serial ? settings.integer("baud", 9_600) / 10 : 11_520;
    }

    /// The width of the printed area.
    public int dots() {
        return profile.dots();
    }

    Duration limitFor(int bytes) {
        return limit.plus(timeFor(bytes));
    }

    /// How long the line carries so many bytes.
    Duration timeFor(int bytes) {
        return Duration.ofMillis(1_000L * bytes / bytesPerSecond);
    }
}
