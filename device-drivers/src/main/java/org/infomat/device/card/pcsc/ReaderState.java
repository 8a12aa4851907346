package org.infomat.device.card.pcsc;

/// What the card service says of one reader.
///
/// @param reader its name
/// @param flags the flags that it last gave, with a count of events in the upper half: given back as they are, they let
///     the service see what has changed since
/// @param atr the card's answer to reset in upper-case hexadecimal; empty without a card
record ReaderState(String reader, long flags, String atr) {
    /// A name that stands for "a reader came or went".
    static final String HOTPLUG = "\\\\?PnP?\\Notification";

    private static final long CHANGED = 0x2;
    private static final long UNKNOWN = 0x4;
    private static final long UNAVAILABLE = 0x8;
    private static final long PRESENT = 0x20;
    private static final long MUTE = 0x200;
    private static final int EVENT_COUNT = 16;

    static ReaderState unaware(String reader) {
        return new ReaderState(reader, 0, "");
    }

    long known() {
        return flags & ~CHANGED;
    }

    boolean readerGone() {
        return (flags & (UNKNOWN | UNAVAILABLE)) != 0;
    }

    boolean cardPresent() {
        return (flags & PRESENT) != 0;
    }

    /// A card is there and does not answer: usually one put in the wrong way round.
    boolean mute() {
        return (flags & MUTE) != 0;
    }

    /// Whether since then the card has gone, even if one is there again.
    boolean otherCardThan(ReaderState earlier) {
        return !cardPresent() || flags >>> EVENT_COUNT != earlier.flags >>> EVENT_COUNT;
    }

    /// Without the answer to reset, which may tell one card from another.
    @Override
    public String toString() {
        return "ReaderState[" + reader + ", 0x" + Long.toHexString(flags) + "]";
    }
}
