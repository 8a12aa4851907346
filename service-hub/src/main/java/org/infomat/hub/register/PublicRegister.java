package org.infomat.hub.register;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A register that people may read, the newest entry first.
public final class PublicRegister {

    /// @param total of all pages
    public record Page(List<RegisterEntry> entries, long total) {}

    private record Indexed(RegisterEntry entry, String words) {}

    private final List<Indexed> entries;

    PublicRegister(List<RegisterEntry> entries) {
        var ids = new HashSet<String>();
        this.entries = entries.stream()
                .sorted(Comparator.comparing(RegisterEntry::submitted)
                        .thenComparing(RegisterEntry::id)
                        .reversed())
                .peek(entry -> refuseTwice(ids, entry))
                .map(entry -> new Indexed(entry, SearchWords.folded(entry.words())))
                .toList();
    }

    public Optional<RegisterEntry> entry(String id) {
        return entries.stream()
                .map(Indexed::entry)
                .filter(entry -> entry.id().equals(id))
                .findFirst();
    }

    /// @param query words that must all occur, in any language; without words everything is found
    /// @param page counted from 0
    public Page find(String query, int page, int size) {
        var words = SearchWords.of(query);
        var found = entries.stream()
                .filter(entry -> words.stream().allMatch(entry.words()::contains))
                .map(Indexed::entry)
                .toList();
        var shown = found.stream().skip((long) page * size).limit(size).toList();
        return new Page(shown, found.size());
    }

    private static void refuseTwice(Set<String> ids, RegisterEntry entry) {
        if (!ids.add(entry.id())) {
            throw new IllegalArgumentException("The entry '" + entry.id() + "' is there twice. Give one another id");
        }
    }
}
