package org.infomat.device.card.magstripe;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.infomat.device.DriverSettings;
import org.infomat.device.card.CardRead;
import org.infomat.device.fuzz.FuzzInput;

/// What a reader of magnetic stripes sends for a card.
public final class SwipeFuzz {
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-06-01T00:00:00Z"));
    private static final List<Layout> LAYOUTS = List.of(
            layout(Map.of()), layout(Map.of("lrc", "sent")), layout(Map.of("sentinels", "%;;?", "lrc", "sent")));
    private static final List<StripeProfile> PROFILES = List.of(
            profile(Map.of()),
            profile(Map.of("track", "1")),
            profile(Map.of("track", "3", "payment-cards", "take", "pattern", "([0-9]{10})=.*")));

    private SwipeFuzz() {}

    private static Layout layout(Map<String, String> settings) {
        return Layout.from(new DriverSettings(settings));
    }

    private static StripeProfile profile(Map<String, String> settings) {
        return StripeProfile.from(new DriverSettings(settings));
    }

    public static void fuzzerTestOneInput(byte[] input) {
        FuzzInput in = new FuzzInput(input);
        SwipeCollector collector = new SwipeCollector(in.oneOf(LAYOUTS));
        StripeProfile profile = in.oneOf(PROFILES);
        in.pieces().forEach(collector::accept);
        collector.silence().ifPresent(swipe -> {
            CardRead read = profile.read(swipe, CLOCK);
            if (read instanceof CardRead.Unreadable(String why)
                    && swipe.whole(Track.TWO)
                            .filter(data -> data.length() > 4 && why.contains(data))
                            .isPresent()) {
                throw new IllegalStateException("A failure tells what the card holds");
            }
        });
        if (collector.midway()) {
            throw new IllegalStateException("Something is held after a silence");
        }
    }
}
