package org.infomat.device.card.chip;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.infomat.device.DriverSettings;
import org.infomat.device.card.CardData;
import org.infomat.device.card.CardRead;

/// The cards that a reader knows: one profile in the settings themselves, or several that are tried in order.
///
/// ```yaml
/// profiles: passport city-card
/// passport.identifier: document-number
/// city-card.select: 00A4040007A0000002471001
/// city-card.read: 00B0000000
/// ```
///
/// The setting `atr` of a profile, a regular expression for the answer to reset in hexadecimal, keeps it from speaking
/// with other cards at all.
final class Profiles implements ChipReading {
    private static final String SEVERAL = "profiles";
    private static final String ATR = "atr";
    private static final String NAME = "profile";
    private static final Pattern WORD = Pattern.compile("[a-z][a-z0-9-]*");

    private final List<Profile> inOrder;

    private record Profile(String name, Pattern atr, ChipReading reading) {}

    private Profiles(List<Profile> inOrder) {
        this.inOrder = List.copyOf(inOrder);
    }

    /// Throws `IllegalArgumentException` where a setting is wrong or not known.
    ///
    /// @param readers the settings that belong to the reader
    static Profiles from(DriverSettings settings, Set<String> readers, List<ChipReadingKind> kinds) {
        Set<String> known = new HashSet<>(readers);
        List<Profile> profiles = new ArrayList<>();
        List<String> names = names(settings);
        if (names.isEmpty()) {
            known.add(NAME);
            profiles.add(profile(settings.get(NAME, "card"), settings, known, "", kinds));
        } else {
            known.add(SEVERAL);
            names.forEach(name -> profiles.add(profile(name, under(name, settings), known, name + ".", kinds)));
        }
        settings.allowOnly(known);
        return new Profiles(profiles);
    }

    private static List<String> names(DriverSettings settings) {
        List<String> names = Stream.of(settings.get(SEVERAL, "").strip().split("\\s+"))
                .filter(name -> !name.isEmpty())
                .toList();
        names.forEach(name -> {
            if (!WORD.matcher(name).matches()) {
                throw new IllegalArgumentException(
                        "'" + SEVERAL + "' takes names in lower-case letters, digits and hyphens, not '" + name + "'");
            }
        });
        if (Set.copyOf(names).size() < names.size()) {
            throw new IllegalArgumentException("'" + SEVERAL + "' names a profile twice");
        }
        return names;
    }

    private static DriverSettings under(String name, DriverSettings settings) {
        Map<String, String> own = new HashMap<>();
        settings.values().forEach((key, value) -> {
            if (key.startsWith(name + ".")) {
                own.put(key.substring(name.length() + 1), value);
            }
        });
        return new DriverSettings(own);
    }

    private static Profile profile(
            String name, DriverSettings settings, Set<String> known, String prefix, List<ChipReadingKind> kinds) {
        ChipReadingKind kind = kind(CardProfile.identifier(settings), kinds);
        kind.settings().forEach(key -> known.add(prefix + key));
        known.add(prefix + ATR);
        return new Profile(name, RegularExpression.setting(ATR, settings.get(ATR, ".*")), kind.reading(name, settings));
    }

    private static ChipReadingKind kind(String identifier, List<ChipReadingKind> kinds) {
        return kinds.stream()
                .filter(kind -> kind.identifiers().contains(identifier))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("'identifier' is one of "
                        + kinds.stream()
                                .flatMap(kind -> kind.identifiers().stream())
                                .sorted()
                                .toList()
                        + ", not '" + identifier + "'"));
    }

    /// What the first profile says that knows the card; when none does, what each of them says.
    @Override
    public CardRead read(PresentedChip chip) throws IOException {
        List<CardRead.Unreadable> refusals = new ArrayList<>();
        for (Profile profile : inOrder) {
            CardRead read = profile.atr().matcher(chip.atr()).matches()
                    ? profile.reading().read(chip)
                    : new CardRead.Unreadable(profile.name() + ": another answer to reset");
            switch (read) {
                case CardRead.Unreadable refusal -> refusals.add(refusal);
                case CardRead.Read(CardData data) -> {
                    return new CardRead.Read(data.knownBy(profile.name()));
                }
                case CardRead.Removed _, CardRead.NeedsKey _, CardRead.WrongKey _, CardRead.NotTrusted _ -> {
                    return read;
                }
            }
        }
        return new CardRead.Unreadable(
                refusals.stream().map(CardRead.Unreadable::detail).collect(Collectors.joining("; ")));
    }
}
