package org.infomat.kiosk.visit;

import java.util.List;
import java.util.stream.Stream;

/// What an event made of a visit, and what is to be done.
public record Turn(Visit visit, List<Effect> effects) {
    public Turn {
        effects = List.copyOf(effects);
    }

    Turn and(Effect effect) {
        return new Turn(
                visit, Stream.concat(effects.stream(), Stream.of(effect)).toList());
    }

    static Turn to(Visit visit, Effect... effects) {
        return new Turn(visit, List.of(effects));
    }
}
