package org.infomat.device.health;

import java.util.Optional;
import org.infomat.device.DeviceException;
import org.infomat.device.card.CardRead;
import org.infomat.device.card.CardReader;
import org.infomat.device.scanner.Barcode;
import org.infomat.device.scanner.BarcodeScanner;

/// Waits for what a technician shows to a device in order to see what the device makes of it; for as long as a check by
/// hand takes.
public final class Presentation {
    private Presentation() {}

    /// Empty where nobody presented a card in time.
    public static Optional<CardRead> ofCard(CardReader reader) throws DeviceException, InterruptedException {
        return TimeLimit.call(reader, HealthLevel.INTERACTIVE.limit(), reader::read);
    }

    /// Empty where nobody held a code before it in time.
    public static Optional<Barcode> ofCode(BarcodeScanner scanner) throws DeviceException, InterruptedException {
        scanner.expect(true);
        return TimeLimit.call(scanner, HealthLevel.INTERACTIVE.limit(), scanner::scan);
    }
}
