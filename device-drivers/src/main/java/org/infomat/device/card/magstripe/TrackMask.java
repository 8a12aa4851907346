package org.infomat.device.card.magstripe;

import java.time.InstantSource;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.infomat.device.masking.Substitution;

/// Another track for one that was read: other numbers and names in the same layout, with the account number's check
/// digit as it has to be, or as wrong as it was; and an end of validity that is over if the card's is.
public record TrackMask(Substitution substitution, YearMonth now) {
    private static final DateTimeFormatter YYMM = DateTimeFormatter.ofPattern("yyMM");
    private static final Pattern MONTH = Pattern.compile("\\d{2}(0[1-9]|1[0-2])");
    /// Format, account number, name, and the rest (ISO/IEC 7813); track 2 has neither format nor name.
    private static final Pattern TRACK = Pattern.compile(
            "(?<format>[A-Z]?)(?<number>\\d{1,19})(?<name>=|\\^[^^]{2,26}\\^)(?<expiry>\\d{4})?(?<rest>.*)");
    private static final String NO_MONTH = "0000";
    private static final String OVER = "0001";
    private static final String NOT_OVER = "4912";

    /// By what month it is now in UTC.
    public TrackMask(Substitution substitution, InstantSource clock) {
        this(substitution, YearMonth.from(clock.instant().atZone(ZoneOffset.UTC)));
    }

    /// @param data what stands between the sentinels
    public String other(String data) {
        Matcher track = TRACK.matcher(data);
        if (!track.matches()) {
            return substitution.text(data);
        }
        String expiry = track.group("expiry");
        return track.group("format")
                + substitution.text(track.group("number"))
                + substitution.text(track.group("name"))
                + (expiry == null ? "" : month(expiry))
                + substitution.text(track.group("rest"));
    }

    private String month(String digits) {
        if (!MONTH.matcher(digits).matches()) {
            return NO_MONTH;
        }
        // YYMM in this century, so that the digits compare as the months do.
        return digits.compareTo(now.format(YYMM)) < 0 ? OVER : NOT_OVER;
    }
}
