package org.infomat.device.card.magstripe;

import java.time.InstantSource;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.infomat.device.DriverSettings;
import org.infomat.device.card.CardData;
import org.infomat.device.card.CardRead;

/// How the identifier is found on a stripe.
///
/// | setting | means | otherwise |
/// |---|---|---|
/// | `profile` | what the technician calls these cards | `card` |
/// | `track` | the track that holds the identifier | 2 |
/// | `pattern` | a regular expression that the track must match whole, without sentinels; its first group is the
/// identifier | the account number, or all digits |
/// | `payment-cards` | `refuse` or `take` | `refuse` |
public record StripeProfile(String name, Track track, Pattern pattern, boolean paymentCards) {
    public static final Set<String> SETTINGS = Set.of("profile", "track", "pattern", "payment-cards");

    private static final String NUMBER = "[A-Z]?(\\d+)(?:[=^].*)?";

    public static StripeProfile from(DriverSettings settings) {
        return new StripeProfile(
                settings.get("profile", "card"),
                Track.numbered(settings.integer("track", 2)),
                pattern(settings.get("pattern", NUMBER)),
                switch (settings.get("payment-cards", "refuse")) {
                    case "refuse" -> false;
                    case "take" -> true;
                    default -> throw new IllegalArgumentException("'payment-cards' is refuse or take");
                });
    }

    private static Pattern pattern(String text) {
        try {
            return Pattern.compile(text);
        } catch (PatternSyntaxException e) {
            throw new IllegalArgumentException("'pattern' is no regular expression: " + e.getDescription(), e);
        }
    }

    /// What is told of a failure says nothing of what the card holds.
    public CardRead read(Swipe swipe, InstantSource clock) {
        return switch (swipe.track(track).orElse(new TrackRead.Damaged())) {
            case TrackRead.Torn() -> new CardRead.Removed();
            case TrackRead.Damaged() ->
                unreadable("track " + track.number() + " is empty, or was not read without a fault");
            case TrackRead.Whole(String data) ->
                refusal(swipe, clock).map(this::unreadable).orElseGet(() -> identified(data));
        };
    }

    private Optional<String> refusal(Swipe swipe, InstantSource clock) {
        return FinancialCard.on(swipe).flatMap(card -> {
            if (card.pays() && !paymentCards) {
                return Optional.of("a payment card: its number is not taken for a person's unless"
                        + " 'payment-cards: take' says so");
            }
            if (card.pays() && !card.checks()) {
                return Optional.of("the card's number does not fit its check digit");
            }
            YearMonth now = YearMonth.from(clock.instant().atZone(ZoneOffset.UTC));
            return card.over(now) ? Optional.of("the card's time is over") : Optional.empty();
        });
    }

    private CardRead identified(String data) {
        Matcher matcher = pattern.matcher(data);
        String found = !matcher.matches() ? null : matcher.groupCount() > 0 ? matcher.group(1) : matcher.group();
        return found == null || found.isBlank()
                ? unreadable("the track is not as 'pattern' says")
                : new CardRead.Read(new CardData("", Optional.empty(), Optional.of(found.strip())).knownBy(name));
    }

    private CardRead unreadable(String why) {
        return new CardRead.Unreadable(name + ": " + why);
    }
}
