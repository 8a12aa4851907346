package org.infomat.device.card.magstripe;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.time.Duration;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.infomat.device.masking.Mask;
import org.infomat.device.masking.Substitution;

/// Another card for the one that was drawn: other numbers and names in the same layout, with the account number's check
/// digit and each track's check character as they have to be, or as wrong as they were; and an end of validity that is
/// over if the card's is.
record StripeMask(Layout layout, Duration pause, Substitution substitution, YearMonth now) implements Mask {
    private static final DateTimeFormatter YYMM = DateTimeFormatter.ofPattern("yyMM");
    private static final Pattern MONTH = Pattern.compile("\\d{2}(0[1-9]|1[0-2])");
    /// Format, account number, name, and the rest (ISO/IEC 7813); track 2 has neither format nor name.
    private static final Pattern TRACK = Pattern.compile(
            "(?<format>[A-Z]?)(?<number>\\d{1,19})(?<name>=|\\^[^^]{2,26}\\^)(?<expiry>\\d{4})?(?<rest>.*)");
    private static final String NO_MONTH = "0000";
    private static final String OVER = "0001";
    private static final String NOT_OVER = "4912";

    @Override
    public byte[] heard(byte[] burst) {
        StringBuilder masked = new StringBuilder(new String(burst, ISO_8859_1));
        boolean second = false;
        for (int at = 0; at < masked.length(); ) {
            Optional<Track> track = layout.begins(masked.charAt(at), second);
            int end = track.isPresent() ? end(masked, at + 1) : at;
            if (track.isPresent()) {
                second |= track.get() == Track.TWO;
                replace(masked, track.get(), at + 1, end);
                end += layout.checked() ? 1 : 0;
            } else if (Character.isLetterOrDigit(masked.charAt(at))) {
                masked.setCharAt(
                        at, substitution.text(masked.substring(at, at + 1)).charAt(0));
            }
            at = end + 1;
        }
        return masked.toString().getBytes(ISO_8859_1);
    }

    private int end(CharSequence sent, int from) {
        int at = from;
        while (at < sent.length() && !layout.ends(sent.charAt(at))) {
            at++;
        }
        return at;
    }

    private void replace(StringBuilder sent, Track track, int from, int end) {
        String data = sent.substring(from, end);
        if (data.equals("E")) {
            return; // how readers say that they could not read it
        }
        String other = track(data);
        sent.replace(from, end, other);
        if (layout.checked() && end + 1 < sent.length() && track.holds(data)) {
            boolean right = sent.charAt(end + 1) == track.check(Layout.onTheCard(track, data));
            char check = track.check(Layout.onTheCard(track, other));
            sent.setCharAt(end + 1, right ? check : (char) (check ^ 1));
        }
    }

    private String track(String data) {
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

    @Override
    public boolean harmless(byte[] sent) {
        return true;
    }
}
