package org.infomat.device.card.chip;

import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/// Regular expressions in settings.
final class RegularExpression {
    private RegularExpression() {}

    static Pattern setting(String key, String text) {
        try {
            return Pattern.compile(text);
        } catch (PatternSyntaxException e) {
            throw new IllegalArgumentException("'" + key + "' is no regular expression: " + e.getDescription(), e);
        }
    }
}
