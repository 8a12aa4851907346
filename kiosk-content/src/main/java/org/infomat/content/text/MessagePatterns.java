package org.infomat.content.text;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.util.ULocale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// Checks ICU MessageFormat patterns before anybody relies on them.
public final class MessagePatterns {
    private MessagePatterns() {}

    /// What is wrong with this pattern, if anything.
    public static Optional<String> fault(String pattern) {
        if (pattern.indexOf('{') < 0 && pattern.indexOf('}') < 0) {
            return Optional.empty();
        }
        try {
            // Formats of numbers and dates within the pattern are checked only when they are made.
            MessageFormat format = new MessageFormat(pattern, ULocale.ROOT);
            return format.usesNamedArguments() || arguments(pattern).isEmpty()
                    ? Optional.empty()
                    : Optional.of("its arguments have numbers for names");
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            return Optional.of(
                    String.valueOf(e.getMessage()).lines().findFirst().orElse("it cannot be understood"));
        }
    }

    /// The names of its arguments; none where the pattern is wrong.
    public static Set<String> arguments(String pattern) {
        try {
            var parts = new MessagePattern(pattern);
            var names = new TreeSet<String>();
            for (int i = 0; i < parts.countParts(); i++) {
                MessagePattern.Part part = parts.getPart(i);
                if (part.getType() == MessagePattern.Part.Type.ARG_NAME
                        || part.getType() == MessagePattern.Part.Type.ARG_NUMBER) {
                    names.add(parts.getSubstring(part));
                }
            }
            return names;
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            return Set.of();
        }
    }
}
