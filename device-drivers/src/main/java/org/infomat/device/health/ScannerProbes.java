package org.infomat.device.health;

import java.time.Duration;
import java.util.Optional;
import org.infomat.device.DeviceException;
import org.infomat.device.scanner.Barcode;
import org.infomat.device.scanner.BarcodeScanner;

/// What a scanner is tried with.
final class ScannerProbes {
    private static final Duration LIGHT = Duration.ofSeconds(2);

    private ScannerProbes() {}

    /// Its reading is on for a moment, so that its light is seen.
    static HealthOutcome lightUp(BarcodeScanner scanner) throws DeviceException, InterruptedException {
        scanner.expect(true);
        Optional<Barcode> code = TimeLimit.call(scanner, LIGHT, scanner::scan);
        return new HealthOutcome.Passed(
                code.map(Barcode::toString).orElse("Reading was on for " + LIGHT.toSeconds() + " s"));
    }

    /// A person holds any code before it.
    static HealthOutcome awaitCode(BarcodeScanner scanner) throws DeviceException, InterruptedException {
        scanner.expect(true);
        return new HealthOutcome.Passed(scanner.scan().toString());
    }
}
