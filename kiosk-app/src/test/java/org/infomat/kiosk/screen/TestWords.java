package org.infomat.kiosk.screen;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.infomat.content.text.Language;
import org.infomat.content.text.Texts;
import org.infomat.kiosk.screen.widget.Words;
import tools.jackson.core.type.TypeReference;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// The texts of the starter bundle, read without the checks of a whole bundle, and sentences for the gallery, so that
/// no
/// test of a widget breaks when the product's words change.
public final class TestWords {

    public static final List<Language> LANGUAGES = List.of(
            new Language("en", "English"),
            new Language("fa", "فارسی"),
            new Language("ru", "Русский"),
            new Language("az", "Azərbaycanca"),
            new Language("bg", "Български"));

    private static final Path TEXTS = Path.of("..", "config", "content", "texts");

    private static final Path GALLERY = Path.of("src", "test", "resources", "gallery");

    private TestWords() {}

    public static Words in(String tag) {
        return in(language(tag));
    }

    public static Words in(Language language) {
        Map<String, String> shown = new HashMap<>();
        Map<String, String> spoken = new HashMap<>();
        try (Stream<Path> files = Files.list(TEXTS.resolve(language.tag()))) {
            files.filter(file -> file.toString().endsWith(".yaml"))
                    .forEach(file -> (file.endsWith("spoken.yaml") ? spoken : shown).putAll(read(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        shown.putAll(read(GALLERY.resolve(language.tag() + ".yaml")));
        return new LocalWords(new Texts(Map.of(language.tag(), shown), Map.of(language.tag(), spoken)), language);
    }

    public static Language language(String tag) {
        return LANGUAGES.stream()
                .filter(language -> language.tag().equals(tag))
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, String> read(Path file) {
        return new YAMLMapper().readValue(file.toFile(), new TypeReference<Map<String, String>>() {});
    }
}
