package org.infomat.kiosk;

import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.infomat.device.simulated.Lever;
import org.infomat.device.simulated.Simulator;
import org.infomat.kiosk.visit.Event;

/// The key switch inside the cabinet, simulated: turned, it ends the visit and shows the technician's screen.
///
/// @param turned whether the terminal is being serviced now
record OperatorKey(BooleanSupplier turned, Consumer<Event> events) implements Simulator {
    @Override
    public List<Lever> levers() {
        return List.of(new Lever.Toggle("operator-key", turned, on -> events.accept(new Event.ServiceMode(on))));
    }
}
