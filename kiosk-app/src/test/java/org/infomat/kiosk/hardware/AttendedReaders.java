package org.infomat.kiosk.hardware;

import org.infomat.device.DeviceDescription;
import org.infomat.device.DeviceException;
import org.infomat.device.DeviceId;
import org.infomat.device.DeviceStatus;
import org.infomat.device.Driver;
import org.infomat.device.DriverSettings;
import org.infomat.device.card.AccessKey;
import org.infomat.device.card.CardRead;
import org.infomat.device.card.CardReader;
import org.infomat.device.card.simulated.SimulatedCardReaderDriver;

/// Simulated card readers whose person takes the card as soon as it has been read, if told so.
final class AttendedReaders implements Driver<CardReader> {
    final SimulatedCardReaderDriver readers = new SimulatedCardReaderDriver();
    volatile boolean taking;

    @Override
    public String name() {
        return "attended";
    }

    @Override
    public Class<CardReader> deviceClass() {
        return CardReader.class;
    }

    @Override
    public CardReader open(DeviceId id, DriverSettings settings) throws DeviceException {
        return new Attended(readers.open(id, settings));
    }

    private final class Attended implements CardReader {
        private final CardReader reader;

        Attended(CardReader reader) {
            this.reader = reader;
        }

        @Override
        public DeviceId id() {
            return reader.id();
        }

        @Override
        public DeviceDescription description() {
            return reader.description();
        }

        @Override
        public DeviceStatus status() {
            return reader.status();
        }

        @Override
        public CardRead read() throws DeviceException, InterruptedException {
            return reader.read();
        }

        @Override
        public CardRead read(AccessKey key) throws DeviceException, InterruptedException {
            return reader.read(key);
        }

        @Override
        public void awaitRemoval() throws DeviceException, InterruptedException {
            if (taking) {
                readers.simulator(id()).remove();
            }
            reader.awaitRemoval();
        }

        @Override
        public void close() {
            reader.close();
        }
    }
}
