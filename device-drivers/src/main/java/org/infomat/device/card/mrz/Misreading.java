package org.infomat.device.card.mrz;

import java.util.ArrayList;
import java.util.List;

/// The characters that readers take for one another, put right where only digits may stand. Among letters and digits
/// both readings are tried, and the check digits say which is right.
final class Misreading {
    private static final String LETTERS = "OQDILZSGB";
    private static final String DIGITS = "000112568";
    private static final String EITHER = "O0I1";
    private static final String OTHER = "0O1I";
    /// More doubtful characters than a document's number holds in all likelihood: the rest is taken as it was read.
    private static final int MOST = 8;

    private Misreading() {}

    static String digits(String field) {
        StringBuilder put = new StringBuilder(field);
        for (int i = 0; i < put.length(); i++) {
            int at = LETTERS.indexOf(put.charAt(i));
            if (at >= 0) {
                put.setCharAt(i, DIGITS.charAt(at));
            }
        }
        return put.toString();
    }

    /// Every way in which a number may have been meant, as it was read first.
    static List<String> readings(String number) {
        List<String> readings = new ArrayList<>(List.of(number));
        int doubtful = 0;
        for (int i = 0; i < number.length() && doubtful < MOST; i++) {
            int at = EITHER.indexOf(number.charAt(i));
            if (at >= 0) {
                doubtful++;
                for (String reading : List.copyOf(readings)) {
                    readings.add(reading.substring(0, i) + OTHER.charAt(at) + reading.substring(i + 1));
                }
            }
        }
        return readings;
    }
}
