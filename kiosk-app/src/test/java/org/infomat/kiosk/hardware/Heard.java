package org.infomat.kiosk.hardware;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.infomat.device.DeviceId;
import org.infomat.device.card.CardRead;
import org.infomat.device.scanner.Barcode;
import org.infomat.device.signal.SensorChange;

/// A listener that keeps what it hears.
final class Heard implements HardwareListener {
    final BlockingQueue<DeviceChange> changes = new LinkedBlockingQueue<>();
    final BlockingQueue<Barcode> codes = new LinkedBlockingQueue<>();
    final BlockingQueue<CardRead> cards = new LinkedBlockingQueue<>();
    final BlockingQueue<SensorChange> sensed = new LinkedBlockingQueue<>();
    final BlockingQueue<DeviceId> taken = new LinkedBlockingQueue<>();

    @Override
    public void changed(DeviceChange change) {
        changes.add(change);
    }

    @Override
    public void scanned(DeviceId scanner, Barcode barcode) {
        codes.add(barcode);
    }

    @Override
    public void presented(DeviceId reader, CardRead card) {
        cards.add(card);
    }

    @Override
    public void sensed(DeviceId board, SensorChange change) {
        sensed.add(change);
    }

    @Override
    public void cardTaken(DeviceId reader) {
        taken.add(reader);
    }

    static <T> T next(BlockingQueue<T> queue) throws InterruptedException {
        T next = queue.poll(10, TimeUnit.SECONDS);
        if (next == null) {
            throw new AssertionError("Nothing was heard");
        }
        return next;
    }
}
