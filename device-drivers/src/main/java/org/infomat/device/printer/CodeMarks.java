package org.infomat.device.printer;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Keeps references, dates and addresses in their own order inside text that is written from right to left.
///
/// Digits after an Arabic letter count as Arabic numbers, and a hyphen between two such numbers swaps them (Unicode
/// bidirectional algorithm, rules W2, W4, N1): `1404-000123` would be printed `000123-1404`. A left-to-right mark on
/// both sides makes each code one left-to-right run.
public final class CodeMarks {
    private static final String MARK = "\u200e";
    private static final String DIGITS = "0-9\u06f0-\u06f9\u0660-\u0669";
    private static final Pattern CODE =
            Pattern.compile("[A-Za-z+#" + DIGITS + "](?:[!-~" + DIGITS + "]*[A-Za-z/" + DIGITS + "])?");

    private CodeMarks() {}

    /// Where the codes of a text stand.
    public static List<MatchResult> codes(String text) {
        return CODE.matcher(text).results().toList();
    }

    public static String around(String text) {
        return CODE.matcher(text).replaceAll(MARK + "$0" + MARK);
    }
}
