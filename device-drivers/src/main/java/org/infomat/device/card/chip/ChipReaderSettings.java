package org.infomat.device.card.chip;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.infomat.device.DriverSettings;

/// What `devices.yaml` says about a reader of chips, whichever driver opens it.
///
/// | setting | means | otherwise |
/// |---|---|---|
/// | `reader` | a regular expression for the beginning of the reader's name; the end changes when it is plugged in
/// again | any reader |
/// | `limit` | milliseconds that reading one card may take | 5000 |
/// | `profiles` | names of several kinds of cards, tried in this order; the settings of each begin with its name and a
/// dot | one kind |
/// | `atr` | a regular expression for the answers to reset, in hexadecimal, of cards of this kind | any card |
/// | `identifier` and the rest | how these cards are read: see `CardProfile` and other kinds of readings | |
public record ChipReaderSettings(Pattern reader, Duration limit, ChipReading reading) {
    private static final Set<String> OWN = Set.of("reader", "limit");

    /// Throws `IllegalArgumentException` where a setting is wrong or not known.
    ///
    /// @param kinds the kinds of readings beside `CardProfile`
    public static ChipReaderSettings from(DriverSettings settings, List<ChipReadingKind> kinds) {
        List<ChipReadingKind> all = new ArrayList<>(List.of(new CardProfile.Kind()));
        all.addAll(kinds);
        return new ChipReaderSettings(
                RegularExpression.setting("reader", settings.get("reader", "")),
                limit(settings),
                Profiles.from(settings, OWN, all));
    }

    private static Duration limit(DriverSettings settings) {
        int milliseconds = settings.integer("limit", 5_000);
        if (milliseconds < 1) {
            throw new IllegalArgumentException("'limit' is at least 1 millisecond, not " + milliseconds);
        }
        return Duration.ofMillis(milliseconds);
    }

    /// The first reader whose name begins as wanted: none, or one.
    public List<String> matching(List<String> readers) {
        return readers.stream()
                .filter(name -> reader.matcher(name).lookingAt())
                .limit(1)
                .toList();
    }
}
