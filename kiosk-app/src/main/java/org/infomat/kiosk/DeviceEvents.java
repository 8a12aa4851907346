package org.infomat.kiosk;

import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.infomat.content.catalogue.NeededDevice;
import org.infomat.device.DeviceId;
import org.infomat.device.card.CardRead;
import org.infomat.device.scanner.Barcode;
import org.infomat.device.signal.SensorChange;
import org.infomat.kiosk.hardware.DeviceChange;
import org.infomat.kiosk.hardware.HardwareListener;
import org.infomat.kiosk.visit.Event;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What devices say, as events of the visit.
///
/// @param working the kinds of device that work now
/// @param cabinet remembers what its sensors notice
record DeviceEvents(
        Consumer<Event> events, Supplier<Set<NeededDevice>> working, BiConsumer<DeviceId, SensorChange> cabinet)
        implements HardwareListener {
    private static final Logger LOG = LoggerFactory.getLogger(DeviceEvents.class);

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
    public void sensed(DeviceId board, SensorChange change) {
        cabinet.accept(board, change);
        switch (change.sensor()) {
            case PROXIMITY -> events.accept(new Event.Presence(change.active()));
            case OPERATOR_SWITCH -> events.accept(new Event.ServiceMode(change.active()));
            case CABINET_DOOR -> LOG.warn("{}: the door was {}", board, change.active() ? "opened" : "closed");
            case TAMPER -> {
                LOG.error("{}: tampering {}", board, change.active() ? "noticed" : "no longer noticed");
                events.accept(new Event.Tampering(change.active()));
            }
            case HEADSET -> events.accept(new Event.Headset(change.active()));
            case CALL_BUTTON -> {
                if (change.active()) {
                    LOG.warn("{}: somebody calls for help", board);
                    events.accept(new Event.CalledForHelp());
                }
            }
        }
    }

    @Override
    public void cardTaken(DeviceId reader) {
        // The visit goes on without the card: what it said has been taken.
    }
}
