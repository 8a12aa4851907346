package org.infomat.kiosk.screen.keyboard;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The rows of keys of one keyboard, read from a text file: a line is a row, a word is a key, letters in brackets
/// behind it
/// are the alternatives of a long press, and `<shift>` is a key that does something.
record KeyboardLayout(String name, List<List<Key>> rows) {

    private static final Pattern LETTER = Pattern.compile("([^(]+|\\()(?:\\((.+)\\))?");

    KeyboardLayout {
        rows = rows.stream().map(List::copyOf).toList();
    }

    static boolean exists(String name) {
        return KeyboardLayout.class.getResource(name + ".txt") != null;
    }

    static KeyboardLayout read(String name) {
        try (InputStream in = KeyboardLayout.class.getResourceAsStream(name + ".txt")) {
            if (in == null) {
                throw new IllegalArgumentException("There is no keyboard '" + name + "'. Add " + name + ".txt");
            }
            return parse(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("The keyboard '" + name + "' cannot be read. Install the kiosk again", e);
        }
    }

    static KeyboardLayout parse(String name, String text) {
        return new KeyboardLayout(
                name,
                text.lines()
                        .filter(line -> !line.isBlank())
                        .map(KeyboardLayout::row)
                        .toList());
    }

    private static List<Key> row(String line) {
        return Pattern.compile(" ")
                .splitAsStream(line.strip())
                .map(KeyboardLayout::key)
                .toList();
    }

    private static Key key(String word) {
        if (word.length() > 1 && word.startsWith("<")) {
            String function = word.substring(1, word.length() - 1).toUpperCase(Locale.ROOT);
            return new Key.Special(Key.Function.valueOf(function));
        }
        Matcher letter = LETTER.matcher(word);
        if (!letter.matches()) {
            throw new IllegalArgumentException("'" + word + "' is not a key; write a letter, a(áà) or <shift>");
        }
        String alternatives = letter.group(2);
        return new Key.Letter(letter.group(1), alternatives == null ? List.of() : List.of(alternatives.split("")));
    }
}
