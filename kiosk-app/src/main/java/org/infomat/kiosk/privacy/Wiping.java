package org.infomat.kiosk.privacy;

import java.util.List;

/// Forgets a person, everywhere at once: whatever holds something of a visit registers here. On the toolkit's thread.
public final class Wiping {
    private final List<Wipeable> places;

    public Wiping(List<Wipeable> places) {
        this.places = List.copyOf(places);
    }

    public void wipe() {
        places.forEach(Wipeable::wipe);
    }

    /// A place that holds something of the visit: views, the clipboard, a keyboard's memory.
    @FunctionalInterface
    public interface Wipeable {
        void wipe();
    }
}
