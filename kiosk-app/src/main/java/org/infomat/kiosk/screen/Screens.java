package org.infomat.kiosk.screen;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.infomat.kiosk.visit.Step;
import org.infomat.kiosk.visit.Visit;

/// Which screen draws which kind of step. Features add theirs; the table is complete when every step has one.
public final class Screens {
    private final Map<Class<? extends Step>, Drawn<?>> byStep = new LinkedHashMap<>();

    public <S extends Step> Screens add(Class<S> kind, Screen<S> screen) {
        if (byStep.putIfAbsent(kind, new Drawn<>(kind, screen)) != null) {
            throw new IllegalStateException("Two screens draw the step " + kind.getSimpleName() + ". Remove one");
        }
        return this;
    }

    public Set<Class<? extends Step>> kinds() {
        return Set.copyOf(byStep.keySet());
    }

    public Page page(Visit visit, LocalWords words) {
        Step step = visit.step();
        Drawn<?> drawn = byStep.get(step.getClass());
        if (drawn == null) {
            throw new IllegalStateException(
                    "No screen draws the step " + step.getClass().getSimpleName() + ". Add one");
        }
        return drawn.page(visit, words);
    }

    /// Every screen forgets what it shows.
    public void wipe() {
        byStep.values().forEach(drawn -> drawn.screen().wipe());
    }

    private record Drawn<S extends Step>(Class<S> kind, Screen<S> screen) {
        Page page(Visit visit, LocalWords words) {
            return screen.page(visit, kind.cast(visit.step()), words);
        }
    }
}
