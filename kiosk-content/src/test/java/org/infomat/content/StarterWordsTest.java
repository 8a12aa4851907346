package org.infomat.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.infomat.content.text.Language;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The letters and the forms of words in the starter bundle: what a spelling checker cannot know and an eye overlooks.
class StarterWordsTest {
    private static Bundle bundle;

    @BeforeAll
    static void readTheBundle() throws BundleException {
        bundle = BundleReader.read(StarterBundleTest.STARTER);
    }

    /// Letters that look right and are of another language: they break search, sorting and the fonts.
    @ParameterizedTest
    @CsvSource({
        "fa, [يكىۀ0-9]|(^|\\s)ن?می\\s", // Arabic letters, Latin digits, a verb's prefix without half-space
        "ru, [іїєґ]|[а-яё][a-z]|[a-z][а-яё]", // a Latin letter within a Cyrillic word
        "bg, [ыэёі]|[а-я][a-z]|[a-z][а-я]",
        "az, [ǝа-яё]|i̇", // the turned e that is none, Cyrillic, a dot above an i that has one
    })
    void a_language_is_written_in_its_own_letters(String language, String stranger) throws IOException {
        Pattern pattern = Pattern.compile(stranger, Pattern.UNICODE_CASE | Pattern.CASE_INSENSITIVE);
        assertThat(lines(language).map(StarterWordsTest::withoutCodes))
                .isNotEmpty()
                .noneMatch(line -> pattern.matcher(line).find());
    }

    /// In ICU messages the straight apostrophe begins a literal; the typographic one is right everywhere.
    @ParameterizedTest
    @ValueSource(strings = {"en", "fa", "ru", "az", "bg"})
    void apostrophes_are_typographic(String language) throws IOException {
        assertThat(lines(language)).noneMatch(line -> line.contains("'"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | 1 day | 2 days | 5 days | 21 days",
                "fa | ۱ روز | ۲ روز | ۵ روز | ۲۱ روز",
                "ru | 1 день | 2 дня | 5 дней | 21 день",
                "az | 1 gün | 2 gün | 5 gün | 21 gün",
                "bg | 1 ден | 2 дни | 5 дни | 21 дни",
            })
    void counted_days_agree_with_their_number(String tag, String one, String two, String five, String many) {
        Language language = bundle.language(tag).orElseThrow();
        assertThat(Stream.of(1, 2, 5, 21)
                        .map(count ->
                                bundle.texts().format(language, "status.deadline.days-left", Map.of("count", count))))
                .zipSatisfy(
                        List.of(one, two, five, many),
                        (said, days) -> assertThat(said).containsPattern("(?<!\\d)" + days + "(?!\\p{L})"));
    }

    /// Help says “touch X”: X is then what stands on the button, letter by letter.
    @ParameterizedTest
    @CsvSource({"en, “, ”", "fa, «, »", "ru, «, »", "az, “, ”", "bg, „, “"})
    void what_help_calls_a_button_is_what_stands_on_it(String tag, String opening, String closing) {
        Language language = bundle.language(tag).orElseThrow();
        Set<String> onButtons = formatted(language, "action.", "home.").collect(Collectors.toSet());
        Pattern quoted = Pattern.compile(opening + "([^" + closing + "]+)" + closing);
        assertThat(formatted(language, "help.", "check.text")
                        .flatMap(text -> quoted.matcher(text).results())
                        .map(match -> match.group(1)))
                .isNotEmpty()
                .isSubsetOf(onButtons);
    }

    private static Stream<String> formatted(Language language, String... beginnings) {
        return bundle.texts().keys().stream()
                .filter(key -> Stream.of(beginnings).anyMatch(key::startsWith))
                .map(key -> bundle.texts().format(language, key));
    }

    /// All lines that are in this language, in texts, services and pages.
    private static Stream<String> lines(String language) throws IOException {
        List<Path> files;
        try (Stream<Path> walk = Files.walk(StarterBundleTest.STARTER)) {
            files = walk.filter(Files::isRegularFile).toList();
        }
        var lines = Stream.<String>builder();
        for (Path file : files) {
            String name = file.toString().replace('\\', '/');
            boolean whole = name.contains("/texts/" + language + "/") || name.endsWith("/page." + language + ".md");
            Files.readString(file)
                    .lines()
                    .filter(line -> whole || line.stripLeading().matches("(- )?" + language + ": .*"))
                    .filter(line -> !line.startsWith("#"))
                    .forEach(lines::add);
        }
        return lines.build();
    }

    /// Keys, numbering, ICU syntax, names of files and examples stay in Latin letters in every language.
    private static String withoutCodes(String line) {
        return line.replaceFirst("^\\s*(- )?[A-Za-z0-9._-]+:", "")
                .replaceFirst("^\\d+\\. ", "")
                .replaceAll("=\\d+ \\{", " ")
                .replaceAll("\\b[A-Z0-9]*\\d{4,}[A-Z0-9]*|name@example\\.com|devices\\.yaml", " ");
    }
}
