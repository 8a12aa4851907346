package org.infomat.kiosk.visit;

import java.util.List;

/// What an event made of a visit, and what is to be done.
public record Turn(Visit visit, List<Effect> effects) {
    public Turn {
        effects = List.copyOf(effects);
    }

    static Turn to(Visit visit, Effect... effects) {
        return new Turn(visit, List.of(effects));
    }
}
