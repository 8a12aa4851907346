package org.infomat.device.card.magstripe;

/// What the reader sent of one track.
public sealed interface TrackRead {
    /// @param data what stands between the sentinels
    record Whole(String data) implements TrackRead {
        /// Without its content: this may reach a log.
        @Override
        public String toString() {
            return "Whole";
        }
    }

    /// It began and did not end: the card was stopped or drawn back on its way.
    record Torn() implements TrackRead {}

    /// The reader could not read it, or a character was changed on the way.
    record Damaged() implements TrackRead {}
}
