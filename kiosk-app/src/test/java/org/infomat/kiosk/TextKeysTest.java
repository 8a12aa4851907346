package org.infomat.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.infomat.content.Bundle;
import org.junit.jupiter.api.Test;

/// The texts that the program asks for and those that the starter bundle has are the same.
class TextKeysTest {
    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\n]|\\\\.)*)\"");
    private static final Pattern KEY = Pattern.compile("[a-z][a-z-]*(\\.[A-Za-z0-9_-]+)+");
    private static final Pattern PREFIX = Pattern.compile("[a-z][a-z-]*\\.([A-Za-z0-9_-]+\\.)*");
    private static final Pattern SUFFIX = Pattern.compile("(\\.[a-z][a-z-]*)+");

    private final Bundle bundle = StarterBundle.get();
    private final Set<String> literals = literals();

    @Test
    void every_text_that_the_program_asks_for_exists() {
        Set<String> families = bundle.texts().keys().stream()
                .map(key -> key.substring(0, key.indexOf('.')))
                .collect(Collectors.toSet());
        Set<String> missing = literals.stream()
                .filter(KEY.asMatchPredicate())
                .filter(key -> families.contains(key.substring(0, key.indexOf('.'))))
                .filter(key -> !bundle.texts().has(key))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(missing).isEmpty();
    }

    @Test
    void no_text_is_kept_that_nobody_asks_for() {
        Set<String> prefixes = matching(PREFIX);
        Set<String> suffixes = matching(SUFFIX);
        List<String> unused = new ArrayList<>();
        for (String key : bundle.texts().keys()) {
            boolean built = prefixes.stream().anyMatch(key::startsWith)
                    || suffixes.stream().anyMatch(end -> key.endsWith(end) && literals.contains(before(key, end)))
                    || key.startsWith("form.error.");
            if (!literals.contains(key) && !built) {
                unused.add(key);
            }
        }
        assertThat(unused).isEmpty();
    }

    private static String before(String key, String end) {
        return key.substring(0, key.length() - end.length());
    }

    private Set<String> matching(Pattern pattern) {
        return literals.stream().filter(pattern.asMatchPredicate()).collect(Collectors.toSet());
    }

    private static Set<String> literals() {
        try (Stream<Path> files = Files.walk(Path.of("src", "main", "java"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .flatMap(file -> literals(file).stream())
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> literals(Path file) {
        try {
            Set<String> found = new TreeSet<>();
            Matcher matcher = LITERAL.matcher(Files.readString(file));
            while (matcher.find()) {
                found.add(matcher.group(1));
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
