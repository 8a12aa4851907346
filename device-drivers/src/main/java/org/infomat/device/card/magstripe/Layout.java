package org.infomat.device.card.magstripe;

import java.util.Optional;
import org.infomat.device.DriverSettings;

/// How a reader marks the tracks that it sends.
///
/// @param sentinels what begins track 1, 2 and 3, and what ends each
/// @param checked whether the reader sends each track's check character after it
record Layout(String sentinels, boolean checked) {
    private static final String USUAL = "%;+?";
    private static final int END = 3;

    Layout {
        if (sentinels.length() != END + 1
                || sentinels.chars().anyMatch(character -> character <= ' ' || character > '~')) {
            throw new IllegalArgumentException(
                    "'sentinels' are four characters, the beginnings of track 1, 2 and 3 and the end, as in " + USUAL);
        }
    }

    static Layout from(DriverSettings settings) {
        return new Layout(
                settings.get("sentinels", USUAL),
                switch (settings.get("lrc", "none")) {
                    case "none" -> false;
                    case "sent" -> true;
                    default -> throw new IllegalArgumentException("'lrc' is none or sent");
                });
    }

    /// On the card itself track 3 begins as track 2 does, and some readers send it so: a second track 2 is track 3.
    Optional<Track> begins(char character, boolean afterTrackTwo) {
        int number = sentinels.substring(0, END).indexOf(character) + 1;
        if (number == 0) {
            return Optional.empty();
        }
        Track begun = Track.numbered(number);
        return Optional.of(begun == Track.TWO && afterTrackTwo ? Track.THREE : begun);
    }

    boolean ends(char character) {
        return character == sentinels.charAt(END);
    }

    /// The track as it stands on the card, for its check character.
    static String onTheCard(Track track, String data) {
        return (track == Track.ONE ? '%' : ';') + data + '?';
    }
}
