package org.infomat.device.card.magstripe;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NumericChars;
import net.jqwik.api.constraints.StringLength;
import org.infomat.device.DriverSettings;
import org.infomat.device.card.CardRead;
import org.infomat.device.masking.Substitution;

class StripeMaskProperties {
    private static final Layout LAYOUT = new Layout("%;+?", true);
    private static final StripeProfile PROFILE = StripeProfile.from(new DriverSettings(Map.of()));
    private static final Instant NOW = Instant.parse("2026-11-22T00:00:00Z");

    @Property(tries = 300)
    void no_number_or_name_is_left_and_the_card_is_read_as_the_first_was(
            @ForAll long seed,
            @ForAll @NumericChars @StringLength(min = 8, max = 19) String number,
            @ForAll @AlphaChars @StringLength(min = 4, max = 20) String name,
            @ForAll @IntRange(min = 0, max = 9999) int expiry) {
        String upper = name.toUpperCase(Locale.ROOT);
        String first = track(Track.ONE, "A" + number + "^" + upper + "^" + "%04d".formatted(expiry) + "101");
        String second = track(Track.TWO, number + "=" + "%04d".formatted(expiry) + "101");
        StripeMask mask = new StripeMask(
                LAYOUT,
                Duration.ofMillis(150),
                new TrackMask(new Substitution(new Random(seed)), YearMonth.of(2026, 11)));
        String masked = new String(mask.heard((first + second).getBytes(ISO_8859_1)), ISO_8859_1);
        assertThat(masked).hasSameSizeAs(first + second).doesNotContain(number, upper);
        assertThat(kind(masked)).isEqualTo(kind(first + second));
    }

    private static String track(Track track, String data) {
        String whole = Layout.onTheCard(track, data);
        return whole + track.check(whole);
    }

    /// What became of the card, without its number.
    private static String kind(String sent) {
        return switch (PROFILE.read(Swipe.of(sent, LAYOUT), () -> NOW)) {
            case CardRead.Read(var data) ->
                "read " + data.identifier().orElse("").length();
            case CardRead.Unreadable(String detail) -> detail;
            case CardRead.Removed _, CardRead.NeedsKey _, CardRead.WrongKey _, CardRead.NotTrusted _ -> "other";
        };
    }
}
