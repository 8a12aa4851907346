package org.infomat.kiosk.servicing;

/// What a technician does at the screen.
public sealed interface Act {
    record Open(Place place) implements Act {}

    /// The same place seen otherwise: another filter, the next stage. "Back" does not lead to the one before.
    record Turn(Place place) implements Act {}

    record Back() implements Act {}

    record Order(Task task) implements Act {}

    /// "Yes, do it."
    record Confirm() implements Act {}

    /// "Enough": ends what is being done, where that can be, and keeps what there is of it.
    record CutShort() implements Act {}

    /// Gives the terminal back to the people.
    record Leave() implements Act {}
}
