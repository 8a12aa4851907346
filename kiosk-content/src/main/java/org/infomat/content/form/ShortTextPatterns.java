package org.infomat.content.form;

import com.networknt.schema.regex.RegularExpression;
import com.networknt.schema.regex.RegularExpressionFactory;
import java.util.regex.Pattern;

/// Patterns are the bundle's and trusted; what they are tried on is not. Java's matcher recurses once a character on
/// patterns such as `(a|b)*`, so that a long answer would overflow the stack: beyond 1,000 characters nothing matches.
final class ShortTextPatterns implements RegularExpressionFactory {
    private static final int LONGEST = 1_000;

    @Override
    public RegularExpression getRegularExpression(String regex) {
        Pattern pattern = Pattern.compile(regex);
        return text -> text.length() <= LONGEST && pattern.matcher(text).find();
    }
}
