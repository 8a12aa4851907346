package org.infomat.device.recording;

import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.infomat.device.DeviceDescription;
import org.infomat.device.DeviceException;
import org.infomat.device.DeviceId;
import org.infomat.device.DeviceReason;
import org.infomat.device.DeviceState;
import org.infomat.device.DeviceStatus;
import org.infomat.device.card.AccessKey;
import org.infomat.device.card.CardRead;
import org.infomat.device.card.CardReader;
import org.infomat.device.card.chip.ChipReaderSettings;
import org.infomat.device.card.chip.Iso7816Channel;
import org.infomat.device.card.chip.PresentedChip;

/// A reader to which the recorded cards are presented, one after the other; they are read as the settings say.
final class PlayedReader implements CardReader {
    private static final DeviceStatus GONE = DeviceStatus.of(DeviceState.NO_DEVICE, DeviceReason.UNPLUGGED);

    private final DeviceId id;
    private final Playback playback;
    private final ChipReaderSettings settings;

    PlayedReader(DeviceId id, Playback playback, ChipReaderSettings settings) {
        this.id = id;
        this.playback = playback;
        this.settings = settings;
    }

    @Override
    public CardRead read() throws DeviceException, InterruptedException {
        try {
            String atr = playback.card().atr();
            return settings.reading()
                    .read(new PresentedChip(new Iso7816Channel(playback::answer), atr, Optional.empty()));
        } catch (IOException e) {
            throw new DeviceException(
                    id, GONE, "The recorded card ends here", "Look where recording and driver part", e);
        }
    }

    @Override
    public CardRead read(AccessKey key) {
        return new CardRead.Removed();
    }

    @Override
    public void awaitRemoval() {
        // a recorded card is gone when it has been read
    }

    @Override
    public DeviceId id() {
        return id;
    }

    @Override
    public DeviceDescription description() {
        return new DeviceDescription("", "recording", "", Set.of());
    }

    @Override
    public DeviceStatus status() {
        return DeviceStatus.ONLINE;
    }

    @Override
    public void close() {
        // nothing is open
    }
}
