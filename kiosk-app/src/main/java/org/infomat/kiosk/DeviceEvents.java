package org.infomat.kiosk;

import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.infomat.content.catalogue.NeededDevice;
import org.infomat.device.DeviceId;
import org.infomat.device.card.CardRead;
import org.infomat.device.scanner.Barcode;
import org.infomat.kiosk.hardware.DeviceChange;
import org.infomat.kiosk.hardware.HardwareListener;
import org.infomat.kiosk.visit.Event;

/// What devices say, as events of the visit.
///
/// @param working the kinds of device that work now
record DeviceEvents(Consumer<Event> events, Supplier<Set<NeededDevice>> working) implements HardwareListener {
    @Override
    public void changed(DeviceChange change) {
        events.accept(new Event.DevicesChanged(working.get()));
    }

    @Override
    public void scanned(DeviceId scanner, Barcode barcode) {
        events.accept(new Event.ScannedBarcode(barcode));
    }

    @Override
    public void presented(DeviceId reader, CardRead card) {
        events.accept(new Event.CardWasRead(card));
    }

    @Override
    public void cardTaken(DeviceId reader) {
        // The visit goes on without the card: what it said has been taken.
    }
}
