package org.infomat.kiosk.visit;

import java.util.ArrayList;
import java.util.List;

/// What an event made of a visit, and what is to be done.
public record Turn(Visit visit, List<Effect> effects) {
    public Turn {
        effects = List.copyOf(effects);
    }

    static Turn to(Visit visit, Effect... effects) {
        return new Turn(visit, List.of(effects));
    }

    /// The same, with what had to be done before.
    Turn after(List<Effect> earlier) {
        List<Effect> all = new ArrayList<>(earlier);
        all.addAll(effects);
        return new Turn(visit, all);
    }
}
