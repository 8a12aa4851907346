package org.infomat.content.text;

import com.ibm.icu.text.MessageFormat;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/// The words of the screens and receipts: keys such as `home.title`, each an ICU MessageFormat pattern in each
/// language.
/// What is spoken may differ from what is shown. Safe to use from several threads.
public final class Texts {
    private final Map<String, Map<String, String>> shown;
    private final Map<String, Map<String, String>> spoken;
    private final ConcurrentMap<Pattern, MessageFormat> compiled = new ConcurrentHashMap<>();

    /// Both maps lead from language tag to key to pattern.
    public Texts(Map<String, Map<String, String>> shown, Map<String, Map<String, String>> spoken) {
        this.shown = copy(shown);
        this.spoken = copy(spoken);
    }

    private static Map<String, Map<String, String>> copy(Map<String, Map<String, String>> patterns) {
        var copy = new HashMap<String, Map<String, String>>();
        patterns.forEach((tag, byKey) -> copy.put(tag, Map.copyOf(byKey)));
        return Collections.unmodifiableMap(copy);
    }

    /// Every key that some language has, in alphabetical order.
    public Set<String> keys() {
        var keys = new TreeSet<String>();
        shown.values().forEach(byKey -> keys.addAll(byKey.keySet()));
        return Collections.unmodifiableSet(keys);
    }

    public boolean has(String key) {
        return shown.values().stream().anyMatch(byKey -> byKey.containsKey(key));
    }

    public String format(Language language, String key) {
        return format(language, key, Map.of());
    }

    /// A key that the bundle lacks yields the key itself: a screen with one odd word serves better than no screen.
    public String format(Language language, String key, Map<String, ?> arguments) {
        String pattern = find(shown, language, key);
        return pattern == null ? key : fill(language, pattern, arguments);
    }

    /// What is said aloud for this key: its spoken text if it has one, else what is shown.
    public String spoken(Language language, String key, Map<String, ?> arguments) {
        String pattern = find(spoken, language, key);
        return pattern == null ? format(language, key, arguments) : fill(language, pattern, arguments);
    }

    private static @Nullable String find(Map<String, Map<String, String>> patterns, Language language, String key) {
        return patterns.getOrDefault(language.tag(), Map.of()).get(key);
    }

    private String fill(Language language, String pattern, Map<String, ?> arguments) {
        if (pattern.indexOf('{') < 0 && pattern.indexOf('\'') < 0) {
            return pattern;
        }
        MessageFormat format = compiled.computeIfAbsent(
                new Pattern(language.tag(), pattern), p -> new MessageFormat(p.text(), language.icuLocale()));
        // ICU formats are not thread-safe; one of them is held for microseconds.
        synchronized (format) {
            return format.format(new HashMap<String, Object>(arguments));
        }
    }

    private record Pattern(String tag, String text) {}
}
