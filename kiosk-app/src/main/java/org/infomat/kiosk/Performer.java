package org.infomat.kiosk;

import java.util.function.Consumer;
import org.infomat.kiosk.visit.Effect;
import org.infomat.kiosk.visit.Event;

/// Carries out what a visit wants done. Returns at once; the outcome comes back as an event.
@FunctionalInterface
public interface Performer {
    void perform(Effect effect, Consumer<Event> outcome);
}
