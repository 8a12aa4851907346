package org.infomat.device.card.chip;

import java.util.List;
import org.infomat.device.DeviceException;
import org.infomat.device.DeviceId;
import org.infomat.device.Driver;
import org.infomat.device.DriverSettings;
import org.infomat.device.card.CardReader;

/// A driver of readers of chips, whose conversation with the cards can be recorded and played back.
public interface ChipDriver extends Driver<CardReader> {
    @Override
    default CardReader open(DeviceId id, DriverSettings settings) throws DeviceException, InterruptedException {
        return open(id, settings, ChipTap.NONE);
    }

    CardReader open(DeviceId id, DriverSettings settings, ChipTap tap) throws DeviceException, InterruptedException;

    /// The kinds of readings that its settings can ask for.
    List<ChipReadingKind> kinds();
}
