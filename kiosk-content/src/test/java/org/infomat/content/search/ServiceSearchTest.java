package org.infomat.content.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.infomat.content.Bundle;
import org.infomat.content.BundleException;
import org.infomat.content.BundleReader;
import org.infomat.content.catalogue.Audience;
import org.infomat.content.catalogue.Service;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServiceSearchTest {
    private static Bundle starter;
    private static ServiceSearch search;

    @BeforeAll
    @BeforeContainer
    static void index() throws BundleException {
        starter = BundleReader.read(Path.of("..", "config", "content"));
        search = ServiceSearch.inMemory(starter);
    }

    private static List<String> find(String tag, String typed) {
        return search.find(starter.language(tag).orElseThrow(), typed).stream()
                .map(Service::id)
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "en, pass, foreign-passport",
        "en, PASSPORTS, foreign-passport",
        "en, passport abroad, foreign-passport",
        "en, pasport, foreign-passport",
        "en, hole in the road, street-problem",
        "en, tax, tax-debt",
        "en, resolution, council-resolutions",
        "en, lawy, free-legal-advice",
        "fa, گذر, foreign-passport",
        "fa, گذرنامه‌ها, foreign-passport",
        "fa, گذرنامه ها, foreign-passport",
        "fa, مالیات, tax-debt",
        "fa, ماليات, tax-debt",
        "fa, كسب‌وكار, annual-statement",
        "ru, паспортов, foreign-passport",
        "ru, загранпаспорта, foreign-passport",
        "ru, налогам, tax-debt",
        "ru, отчет, annual-statement",
        "ru, решениями, council-resolutions",
        "az, pasport, foreign-passport",
        "az, VERGİ, tax-debt",
        "az, kuce, street-problem",
        "az, hesabat, annual-statement",
        "bg, паспорта, foreign-passport",
        "bg, данъци, tax-debt",
        "bg, улицата, street-problem"
    })
    void what_people_type_finds_the_service_first(String tag, String typed, String id) {
        assertThat(find(tag, typed)).startsWith(id);
    }

    @Test
    void every_service_is_found_by_the_first_letters_of_its_title_in_every_language() {
        starter.languages()
                .forEach(language -> starter.catalogue().services().values().forEach(service -> {
                    String title = service.title().in(language);
                    assertThat(find(language.tag(), title)).as(title).startsWith(service.id());
                    assertThat(find(language.tag(), title.substring(0, 4)))
                            .as(title)
                            .contains(service.id());
                }));
    }

    @Test
    void a_word_of_another_language_finds_nothing() {
        assertThat(find("en", "گذرنامه")).isEmpty();
    }

    @Test
    void nothing_typed_finds_nothing() {
        assertThat(find("en", "  ,. ")).isEmpty();
    }

    @Test
    void businesses_are_shown_what_is_theirs() {
        assertThat(search.find(starter.defaultLanguage(), "register", Audience.BUSINESS))
                .extracting(Service::id)
                .containsExactly("annual-statement");
    }

    @Property(tries = 300)
    void nothing_that_is_typed_makes_it_throw(@ForAll String typed, @ForAll @IntRange(max = 4) int language) {
        assertThat(search.find(starter.languages().get(language), typed)).isNotNull();
    }

    @Test
    void an_index_on_disk_is_kept_for_its_bundle_and_built_anew_for_another(@TempDir Path folder) throws IOException {
        try (ServiceSearch first = ServiceSearch.open(starter, folder)) {
            assertThat(first.find(starter.defaultLanguage(), "passport")).isNotEmpty();
        }
        List<Path> written = files(folder);
        try (ServiceSearch again = ServiceSearch.open(starter, folder)) {
            assertThat(again.find(starter.defaultLanguage(), "passport")).isNotEmpty();
            assertThat(files(folder)).isEqualTo(written);
        }
        Bundle other = Catalogues.of(3);
        try (ServiceSearch anew = ServiceSearch.open(other, folder)) {
            assertThat(anew.find(other.defaultLanguage(), "passport")).isEmpty();
            assertThat(anew.find(other.defaultLanguage(), "licence")).hasSize(3);
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    @Test
    void a_title_counts_more_than_a_keyword_and_that_more_than_an_authority_or_a_description() throws IOException {
        Bundle ranked = Catalogues.ranked("harbour");
        try (ServiceSearch of = ServiceSearch.inMemory(ranked)) {
            assertThat(of.find(ranked.defaultLanguage(), "harb"))
                    .extracting(Service::id)
                    .containsExactly("by-title", "by-keyword", "by-authority", "by-description");
        }
    }

    @Test
    void five_thousand_services_answer() throws IOException {
        Bundle large = Catalogues.of(5_000);
        try (ServiceSearch of = ServiceSearch.inMemory(large)) {
            assertThat(of.find(large.defaultLanguage(), "licence 4321"))
                    .extracting(Service::id)
                    .startsWith("service-4321");
            assertThat(of.find(large.defaultLanguage(), "lic")).hasSize(100);
            assertThat(of.find(large.language("fa").orElseThrow(), "پروانه ۴۳۲۱"))
                    .extracting(Service::id)
                    .startsWith("service-4321");
        }
    }
}
