package org.infomat.device.recording;

import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.infomat.device.Device;
import org.infomat.device.DeviceException;
import org.infomat.device.DeviceId;
import org.infomat.device.Driver;
import org.infomat.device.DriverSettings;
import org.infomat.device.card.chip.ChipDriver;
import org.infomat.device.card.chip.ChipMask;
import org.infomat.device.card.chip.ChipReaderSettings;
import org.infomat.device.masking.Substitution;
import org.infomat.device.message.MessageDriver;
import org.infomat.device.port.PortDriver;

/// What a driver and its device say to each other, by the place where it can be listened in on.
sealed interface Conversation {
    /// Nothing where there is no such place.
    static Optional<Conversation> of(Driver<?> driver) {
        return switch (driver) {
            case PortDriver<?> ports -> Optional.of(new AtPort(ports));
            case ChipDriver chips -> Optional.of(new WithCards(chips));
            case MessageDriver<?> messages -> Optional.of(new InMessages(messages));
            default -> Optional.empty();
        };
    }

    /// Opens the device, and lets the recorder listen in.
    Device tapped(DeviceId id, DriverSettings settings, Recorder recorder) throws DeviceException, InterruptedException;

    /// What was recorded, with nothing of a person in it.
    List<Exchange> masked(List<Exchange> raw, DriverSettings settings, Substitution substitution);

    /// Opens the driver on a recording in place of a device.
    Device played(DeviceId id, DriverSettings settings, Playback playback) throws DeviceException, InterruptedException;

    record AtPort(PortDriver<?> driver) implements Conversation {
        @Override
        public Device tapped(DeviceId id, DriverSettings settings, Recorder recorder)
                throws DeviceException, InterruptedException {
            return driver.open(id, settings, recorder.on(driver.ports()));
        }

        @Override
        public List<Exchange> masked(List<Exchange> raw, DriverSettings settings, Substitution substitution) {
            return new PortMasking(driver.mask(settings, substitution)).of(raw);
        }

        @Override
        public Device played(DeviceId id, DriverSettings settings, Playback playback)
                throws DeviceException, InterruptedException {
            return driver.open(id, settings, port -> new PlayedLine(playback));
        }
    }

    record WithCards(ChipDriver driver) implements Conversation {
        @Override
        public Device tapped(DeviceId id, DriverSettings settings, Recorder recorder)
                throws DeviceException, InterruptedException {
            return driver.open(id, settings, recorder.onCards());
        }

        @Override
        public List<Exchange> masked(List<Exchange> raw, DriverSettings settings, Substitution substitution) {
            return new ChipMasking(new ChipMask(settings, substitution)).of(raw);
        }

        @Override
        public Device played(DeviceId id, DriverSettings settings, Playback playback) throws DeviceException {
            return new PlayedReader(id, playback, ChipReaderSettings.from(settings, driver.kinds()));
        }
    }

    record InMessages(MessageDriver<?> driver) implements Conversation {
        @Override
        public Device tapped(DeviceId id, DriverSettings settings, Recorder recorder)
                throws DeviceException, InterruptedException {
            return driver.open(id, settings, recorder.on(driver.lines()));
        }

        @Override
        public List<Exchange> masked(List<Exchange> raw, DriverSettings settings, Substitution substitution) {
            return new MessageMasking(driver.mask(settings, substitution)).of(raw);
        }

        /// What the driver sends is masked as what was recorded is, since only so the two can be the same.
        @Override
        public Device played(DeviceId id, DriverSettings settings, Playback playback)
                throws DeviceException, InterruptedException {
            Substitution substitution = new Substitution(RandomGenerator.getDefault());
            return driver.open(id, settings, new PlayedMessages(playback, driver.mask(settings, substitution)));
        }
    }
}
