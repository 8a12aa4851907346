package org.infomat.content.form;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.regex.Pattern;
import org.infomat.content.text.Digits;

/// What a person typed, as the answer that the schema expects. What does not fit stays text, and the schema says so.
final class TypedAnswer {
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,30}(\\.[0-9]{1,20})?");

    private TypedAnswer() {}

    static Answer of(String typed, Widget widget) {
        String text = typed.strip();
        return switch (widget) {
            case NUMBER -> number(text);
            case IDENTIFIER ->
                new Answer.Text(
                        Digits.toAscii(text).replaceAll("[\\s\\u00A0]", "").toUpperCase(Locale.ROOT));
            case PHONE -> new Answer.Text(Digits.toAscii(text).replaceAll("[\\s()\\u00A0-]", ""));
            case DATE, EMAIL -> new Answer.Text(Digits.toAscii(text));
            case TEXT, LONG_TEXT, CHOICE, CHOICES, YES_NO -> new Answer.Text(text);
        };
    }

    /// Accepts a comma or the Arabic sign for the decimal point, and spaces between thousands.
    private static Answer number(String text) {
        String plain = Digits.toAscii(text)
                .replaceAll("[\\s\\u00A0\\u202F\\u066C]", "")
                .replaceAll("[,\\u066B]", ".");
        try {
            return NUMBER.matcher(plain).matches() ? new Answer.Numeric(new BigDecimal(plain)) : new Answer.Text(text);
        } catch (IllegalArgumentException e) {
            return new Answer.Text(text);
        }
    }
}
