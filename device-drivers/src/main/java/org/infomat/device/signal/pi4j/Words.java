package org.infomat.device.signal.pi4j;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// The words of one setting, taken out one after another: `27 low pull-up`.
final class Words {
    private final String key;
    private final String text;
    private final List<String> left;

    Words(String key, String text) {
        this.key = key;
        this.text = text.strip();
        left = new ArrayList<>(Arrays.asList(this.text.split("\\s+")));
    }

    /// The first word, if it means something.
    <T> Optional<T> first(Function<String, Optional<T>> meaning) {
        Optional<T> first = left.isEmpty() ? Optional.empty() : meaning.apply(left.getFirst());
        first.ifPresent(_ -> left.removeFirst());
        return first;
    }

    int offset() {
        return first(word -> word.matches("\\d{1,4}") ? Optional.of(Integer.valueOf(word)) : Optional.empty())
                .orElseThrow(
                        () -> new IllegalArgumentException("'" + key + "' takes a line's number, not '" + text + "'"));
    }

    boolean take(String word) {
        return left.remove(word);
    }

    /// The number after `NAME=`.
    int value(String name, int otherwise) {
        Optional<String> found =
                left.stream().filter(word -> word.matches(name + "=\\d{1,6}")).findFirst();
        found.ifPresent(left::remove);
        return found.map(word -> Integer.parseInt(word.substring(name.length() + 1)))
                .orElse(otherwise);
    }

    /// Refuses what has not been taken.
    void end(String known) {
        if (!left.isEmpty()) {
            throw new IllegalArgumentException(
                    "'" + key + "' has " + left + " after its line; known there are " + known);
        }
    }
}
