package org.infomat.device.card.chip;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.infomat.device.DriverSettings;
import org.infomat.device.fuzz.FuzzInput;

/// What a chip card answers to the commands of a profile.
public final class CardAnswerFuzz {
    private static final List<Profiles> PROFILES = List.of(
            profiles(Map.of()),
            profiles(Map.of("identifier", "uid")),
            profiles(Map.of(
                    "select", "00A4040007A0000002471001 00A4020C020101", "read", "00B0000000", "tag", "70/5F20")),
            profiles(Map.of("read", "00B0000000 00B0010000", "charset", "bcd", "offset", "2", "length", "5")),
            profiles(Map.of("read", "00B0000000", "charset", "windows-1251", "pattern", "(?s).*?([0-9]{10}).*")));
    private static final List<String> ANSWERS_TO_RESET = List.of("3B8F80010000", "3B88800148656C6C6F", "3B", "");

    private CardAnswerFuzz() {}

    private static Profiles profiles(Map<String, String> settings) {
        return Profiles.from(new DriverSettings(settings), Set.of(), List.of(new CardProfile.Kind()));
    }

    public static void fuzzerTestOneInput(byte[] input) throws IOException {
        FuzzInput in = new FuzzInput(input);
        Profiles profiles = in.oneOf(PROFILES);
        String atr = in.oneOf(ANSWERS_TO_RESET);
        CommandChannel answers = new Iso7816Channel(command -> Answer.of(in.next(in.number() + 2)));
        profiles.read(new PresentedChip(answers, atr, Optional.empty()));
    }
}
