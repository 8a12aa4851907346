package org.infomat.kiosk;

import java.util.function.Consumer;
import org.infomat.kiosk.backend.Failure;
import org.infomat.kiosk.backend.HubWatch;
import org.infomat.kiosk.visit.Availability;
import org.infomat.kiosk.visit.Event;
import org.infomat.kiosk.visit.Problem;

/// What the watch over the hub hears, as events of the visit. Any answer shows that the hub is there.
record HubEvents(Consumer<Event> events) implements HubWatch.Listener {
    @Override
    public void answered(Availability availability) {
        events.accept(new Event.NetworkChanged(true));
        events.accept(new Event.AvailabilityChanged(availability));
    }

    @Override
    public void failed(Failure failure) {
        boolean unreached = failure.problem() == Problem.OFFLINE || failure.problem() == Problem.TIMEOUT;
        events.accept(new Event.NetworkChanged(!unreached));
    }
}
