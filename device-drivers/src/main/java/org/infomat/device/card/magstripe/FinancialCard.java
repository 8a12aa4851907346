package org.infomat.device.card.magstripe;

import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.infomat.device.masking.CheckDigit;

/// What ISO/IEC 7813 puts on tracks 1 and 2: a primary account number, and the month in which it ends, if any.
record FinancialCard(boolean bank, String number, Optional<YearMonth> expiry) {
    private static final Pattern TRACK_1 =
            Pattern.compile("(?<format>[A-Z])(?<number>\\d{1,19})\\^[^^]{2,26}\\^(?<expiry>\\d{4}|\\^).*");
    private static final Pattern TRACK_2 = Pattern.compile("(?<number>\\d{1,19})=(?<expiry>\\d{4}|=).*");
    private static final int SHORTEST_PAN = 12;
    private static final int CENTURY = 2_000;

    /// Nothing where the tracks are laid out in another way.
    static Optional<FinancialCard> on(Swipe swipe) {
        Optional<FinancialCard> second = swipe.whole(Track.TWO)
                .map(TRACK_2::matcher)
                .filter(Matcher::matches)
                .map(found -> card(false, found));
        return swipe.whole(Track.ONE)
                .map(TRACK_1::matcher)
                .filter(Matcher::matches)
                .map(found -> card(found.group("format").equals("B"), found))
                .or(() -> second);
    }

    private static FinancialCard card(boolean bank, Matcher found) {
        return new FinancialCard(bank, found.group("number"), month(found.group("expiry")));
    }

    private static Optional<YearMonth> month(String digits) {
        if (!digits.matches("\\d{2}(0[1-9]|1[0-2])")) {
            return Optional.empty();
        }
        int year = CENTURY + Integer.parseInt(digits.substring(0, 2));
        return Optional.of(YearMonth.of(year, Integer.parseInt(digits.substring(2))));
    }

    /// Whether it is for paying: track 1 says so (format B), or the number is one of the banks' and merchants'
    /// industries (ISO/IEC 7812: 3 to 6, and Mastercard's part of 2).
    boolean pays() {
        return bank || (number.length() >= SHORTEST_PAN && number.matches("(2[2-7]|[3-6]).*") && checks());
    }

    /// Whether the number fits its check digit.
    boolean checks() {
        return CheckDigit.fits(number);
    }

    boolean over(YearMonth now) {
        return expiry.filter(now::isAfter).isPresent();
    }

    /// Without its content: this may reach a log.
    @Override
    public String toString() {
        return "FinancialCard";
    }
}
