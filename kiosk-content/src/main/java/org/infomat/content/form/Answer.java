package org.infomat.content.form;

import java.math.BigDecimal;
import java.util.List;

/// What a person answered to one question. Limits keep a hostile sender from filling memory or exhausting a check.
public sealed interface Answer {
    int LONGEST_TEXT = 10_000;
    int MOST_CHOICES = 200;

    /// Whether it says nothing: such an answer is kept as no answer.
    boolean isBlank();

    /// Words, one option of several, or a date as `2026-03-21`.
    record Text(String value) implements Answer {
        public Text {
            if (value.length() > LONGEST_TEXT) {
                throw new IllegalArgumentException("An answer has at most " + LONGEST_TEXT + " characters");
            }
            if (value.codePoints().anyMatch(c -> Character.getType(c) == Character.SURROGATE)) {
                throw new IllegalArgumentException("An answer is well-formed Unicode, without lone surrogates");
            }
        }

        @Override
        public boolean isBlank() {
            return value.isBlank();
        }
    }

    /// A number of at most 30 digits; `1.0` equals `1`.
    record Numeric(BigDecimal value) implements Answer {
        private static final int MOST_DIGITS = 30;

        public Numeric {
            if (value.precision() > MOST_DIGITS || Math.abs((long) value.scale()) > MOST_DIGITS) {
                throw new IllegalArgumentException("A number has at most " + MOST_DIGITS + " digits");
            }
            value = value.stripTrailingZeros();
        }

        @Override
        public boolean isBlank() {
            return false;
        }
    }

    record YesNo(boolean value) implements Answer {
        @Override
        public boolean isBlank() {
            return false;
        }
    }

    /// Several options, in the order in which they were chosen.
    record Choices(List<String> values) implements Answer {
        public Choices {
            values = List.copyOf(values);
            if (values.size() > MOST_CHOICES) {
                throw new IllegalArgumentException("At most " + MOST_CHOICES + " options can be chosen");
            }
            values.forEach(Text::new);
        }

        @Override
        public boolean isBlank() {
            return values.isEmpty();
        }
    }
}
