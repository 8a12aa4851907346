package org.infomat.device.card.magstripe;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Optional;

/// Gathers what a reader sends for one card: makers agree on sentinels, not on what stands between and after the
/// tracks, so a swipe ends with the line falling silent.
final class SwipeCollector {
    /// Three tracks, with what may stand around them.
    private static final int LONGEST = 512;

    private final Layout layout;
    private final StringBuilder sent = new StringBuilder();
    private boolean overflowing;
    private boolean babbling;

    SwipeCollector(Layout layout) {
        this.layout = layout;
    }

    void accept(byte[] bytes) {
        overflowing |= sent.length() + bytes.length > LONGEST;
        if (overflowing) {
            babbling = true;
            forget();
        } else {
            sent.append(new String(bytes, ISO_8859_1));
        }
    }

    /// Nothing came for a while: what was sent until then is a swipe, if there is a track in it.
    Optional<Swipe> silence() {
        overflowing = false;
        if (sent.isEmpty()) {
            return Optional.empty();
        }
        Swipe swipe = Swipe.of(sent.toString(), layout);
        forget();
        babbling = swipe.tracks().isEmpty();
        return Optional.of(swipe).filter(found -> !found.tracks().isEmpty());
    }

    private void forget() {
        sent.replace(0, sent.length(), "\0".repeat(sent.length()));
        sent.setLength(0);
    }

    boolean midway() {
        return !sent.isEmpty() || overflowing;
    }

    /// More has come without a pause than any card holds.
    boolean overflowing() {
        return overflowing;
    }

    /// What came last was no card.
    boolean babbling() {
        return babbling;
    }
}
