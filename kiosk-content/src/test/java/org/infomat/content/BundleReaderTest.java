package org.infomat.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.infomat.content.catalogue.Cost;
import org.infomat.content.catalogue.Identification;
import org.infomat.content.catalogue.NeededDevice;
import org.infomat.content.catalogue.Service;
import org.infomat.content.form.Answers;
import org.infomat.content.form.Autofill;
import org.infomat.content.form.FormPage;
import org.infomat.content.theme.Role;
import org.infomat.content.theme.Scheme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BundleReaderTest {
    private static final String CARD = "services/passport/service.yaml";
    private static final String SCHEMA = "services/passport/form.schema.json";
    private static final String PAGES = "services/passport/form.pages.yaml";

    @TempDir
    private Path folder;

    private final SmallBundle small = new SmallBundle();

    private List<Fault> faults() {
        Path written = small.writeTo(folder);
        BundleException refused = catchThrowableOfType(BundleException.class, () -> BundleReader.read(written));
        assertThat(refused).as("the bundle is refused").isNotNull();
        return refused.faults();
    }

    private Fault fault() {
        List<Fault> faults = faults();
        assertThat(faults).hasSize(1);
        assertThat(faults.getFirst().remedy()).isNotBlank();
        return faults.getFirst();
    }

    @Test
    void a_bundle_without_faults_is_read_whole() throws BundleException {
        Bundle bundle = BundleReader.read(small.writeTo(folder));
        assertThat(bundle.id()).isEqualTo("small");
        assertThat(bundle.defaultLanguage().ownName()).isEqualTo("English");
        assertThat(bundle.languages().get(1).rightToLeft()).isTrue();
        assertThat(bundle.texts().format(bundle.defaultLanguage(), "home.count", Map.of("n", 3)))
                .isEqualTo("3 forms");
        assertThat(bundle.texts().spoken(bundle.defaultLanguage(), "home.title", Map.of()))
                .isEqualTo("Welcome to the hall");
        assertThat(bundle.texts().spoken(bundle.languages().get(1), "home.title", Map.of()))
                .isEqualTo("خوش آمدید");
        assertThat(bundle.catalogue().of(bundle.catalogue().lifeEvents().getFirst()))
                .extracting(Service::id)
                .containsExactly("passport");
    }

    @Test
    void a_services_identity_card_is_read_with_everything_on_it() throws BundleException {
        Service service = BundleReader.read(small.writeTo(folder))
                .catalogue()
                .service("passport")
                .orElseThrow();
        assertThat(service.cost()).isEqualTo(new Cost.Amount(new BigDecimal("40.00"), Currency.getInstance("EUR")));
        assertThat(service.identification()).isEqualTo(Identification.CARD_OR_NUMBER);
        assertThat(service.devices()).containsExactly(NeededDevice.RECEIPT_PRINTER);
        assertThat(service.processingTime()).hasDays(20);
        assertThat(service.keywords()).containsEntry("en", List.of("travel document"));
        assertThat(service.title().in("fa")).isEqualTo("گذرنامه");
        assertThat(service.page()).containsOnlyKeys("en", "fa");
    }

    @Test
    void its_form_asks_on_the_written_pages_first_and_then_for_the_rest() throws BundleException {
        var form = BundleReader.read(small.writeTo(folder))
                .catalogue()
                .service("passport")
                .orElseThrow()
                .form()
                .orElseThrow();
        assertThat(form.pages()).extracting(FormPage::id).containsExactly("kind", "earlier", "name");
        assertThat(form.pages().get(1).questions().getFirst().autofill()).isEqualTo(Autofill.CARD_IDENTIFIER);
        assertThat(form.visiblePages(Answers.none().with("kind", "first")))
                .extracting(FormPage::id)
                .containsExactly("kind", "name");
        assertThat(form.faults(Answers.none().with("kind", "first"))).isEmpty();
    }

    @Test
    void a_zip_is_the_same_bundle_as_its_directory() throws BundleException, IOException {
        Path directory = Files.createDirectory(folder.resolve("directory"));
        assertThat(BundleReader.read(small.zipTo(folder.resolve("bundle.zip"))).hash())
                .isEqualTo(BundleReader.read(small.writeTo(directory)).hash())
                .hasSize(64);
    }

    @Test
    void the_hash_changes_with_a_single_byte_of_a_picture() throws BundleException {
        String before = BundleReader.read(small.writeTo(folder)).hash();
        small.files.put("media/map.png", SmallBundle.picture("A map"));
        assertThat(BundleReader.read(small.writeTo(folder)).hash()).isNotEqualTo(before);
    }

    @Test
    void all_faults_are_told_at_once_with_file_and_line() {
        small.replace(CARD, "title: {en: Passport, fa: گذرنامه}", "title: {en: Passport}")
                .replace(CARD, "minutes: 6", "minuts: 6")
                .replace("texts/fa/home.yaml", "home.title: خوش آمدید\n", "")
                .remove("services/passport/page.fa.md");
        assertThat(faults())
                .extracting(fault -> fault.file() + "|" + fault.place() + "|" + fault.what())
                .containsExactlyInAnyOrder(
                        CARD + "|line 3, /title|The translation is missing in [fa]",
                        CARD + "|line 1|'minutes' is missing",
                        CARD + "|line 21, /minuts|The key 'minuts' is unknown here",
                        "texts/fa/|home.title|The text 'home.title' is missing in fa",
                        "services/passport/page.fa.md||The page is missing in fa");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            kind: form                     | kind: letter                         | known are [form, look-up, register, information]
            category: travel               | category: cooking                    | There is no category 'cooking'
            devices: [receipt-printer]     | devices: [toaster]                   | known are [card-reader, barcode-scanner, receipt-printer, document-printer]
            opening-hours: Mo-Fr 09:00-17:00 | opening-hours: Mo-Fr 17:00-09:00   | Opening hours end after they begin
            opening-hours: Mo-Fr 09:00-17:00 | opening-hours: Xx 09:00-10:00      | 'Xx' is no day
            processing-time: P20D          | processing-time: 20 days             | does not do for 'processing-time'
            amount: "40.00"                | amount: "-1"                         | an amount is written
            currency: EUR                  | currency: EURO                       | does not do for 'currency'
            identification: card-or-number | identification: face                 | known are [none, card, number, card-or-number, document, card-or-document]
            network: optional              | network: maybe                       | known are [required, optional]
            minutes: 6                     | minutes: 0                           | minutes are a whole number
            icon: book-open                | icon: ''                             | takes a text that is not empty
            icon: book-open                | register: minutes-book               | no other, names its register
            legal-deadline: P30D           | legal-deadline: P-30D                | a period is not negative
            form-version: "1"              | time-zone: Moon/Crater               | does not do for 'time-zone'
            keywords: {en: [travel document], fa: [سند]} | keywords: {en: [travel document]} | 'fa' is missing
            title: {en: Passport, fa: گذرنامه} | title: {en: Passport, fa: گذرنامه, de: Pass} | The key 'de' is unknown here
            summary: {en: Apply, fa: درخواست} | title: {en: Twice, fa: دوبار}   | The key 'title' stands here twice
            """)
    void what_is_wrong_on_an_identity_card_is_told(String right, String wrong, String what) {
        small.replace(CARD, right, wrong);
        assertThat(faults()).anySatisfy(fault -> {
            assertThat(fault.file()).isEqualTo(CARD);
            assertThat(fault.place()).startsWith("line ");
            assertThat(fault.what()).contains(what);
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            const: renewal                    | const: renewl                        | 'kind' is never "renewl"
            {kind: {const: renewal}}          | {kynd: {const: renewal}}             | There is no question 'kynd'
            {kind: {const: renewal}}          | {name: {const: x}}                   | 'name' is not asked before this page
            {kind: {const: renewal}}          | {kind: {konst: renewal}}             | The keyword is unknown
            {kind: {const: renewal}}          | {kind: {type: strin}}                | This is not JSON Schema 2020-12
            renewal: {en: Renewal, fa: تمدید} | renew: {en: Renewal, fa: تمدید}      | The option 'renewal' has no words
            renewal: {en: Renewal, fa: تمدید} | renew: {en: Renewal, fa: تمدید}      | The key 'renew' is unknown here
            property: earlier                 | property: erlier                     | The schema has no property 'erlier'
            property: earlier                 | property: kind                       | 'kind' is asked for twice
            widget: identifier                | widget: yes-no                       | The widget does not fit
            widget: identifier                | widget: slider                       | known are [text, long-text
            id: earlier                       | id: kind                             | The id 'kind' stands here twice
            autofill: card.identifier         | autofill: card.photo                 | Nothing else than 'card.identifier'
            errors: {pattern:                 | errors: {patern:                     | The key 'patern' is unknown here
            label: {en: Number, fa: شماره}    | label: {en: Number}                  | The translation is missing in [fa]
            """)
    void what_is_wrong_with_the_pages_of_a_form_is_told(String right, String wrong, String what) {
        small.replace(PAGES, right, wrong);
        assertThat(faults()).anySatisfy(fault -> {
            assertThat(fault.file()).isEqualTo(PAGES);
            assertThat(fault.place()).startsWith("line ");
            assertThat(fault.what()).contains(what);
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            draft/2020-12/schema      | draft-07/schema#          | /$schema               | draft-07
            "maxLength": 80           | "maxLength": -1           | /properties/name/maxLength | This is not JSON Schema 2020-12
            "maxLength": 80           | "maxLenght": 80           | /properties/name/maxLenght | The keyword is unknown
            "maxLength": 80           | "pattern": "("            | /properties/name/pattern | This is not JSON Schema 2020-12
            "type": "string", "title" | "type": "object", "title" | /properties/name       | The type 'object' cannot be asked for
            ["first", "renewal"]      | [1, 2]                    | /properties/kind/enum  | Options are texts
            "required": ["kind",      | "required": ["kynd",      | /required/0            | There is no property 'kynd'
            "maxLength": 80           | "$ref": "http://x.org/a"  |                        | http://x.org/a
            "maxLength": 80           | "$ref": "#/$defs/none"    |                        | $defs/none
            "required":               | "required" 1:             | line 6                 | This is not JSON
            "maxLength": 80           | "title": "again"          | line 5                 | Duplicate
            """)
    void what_is_wrong_with_a_schema_is_told(String right, String wrong, String place, String what) {
        small.replace(SCHEMA, right, wrong);
        assertThat(faults()).anySatisfy(fault -> {
            assertThat(fault.file()).isEqualTo(SCHEMA);
            assertThat(fault.place()).isEqualTo(place == null ? "" : place);
            assertThat(fault.what()).contains(what);
        });
    }

    @Test
    void a_broken_link_in_a_page_is_told_with_its_line() {
        small.put("services/passport/page.en.md", "# How\n\ntext\n\nSee [this](media/none.png).\n");
        Fault fault = fault();
        assertThat(fault.place()).isEqualTo("line 5");
        assertThat(fault.what()).isEqualTo("There is no file 'media/none.png'");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[a](../../../etc/passwd)",
                "![a](/etc/passwd)",
                "[a](javascript:alert)",
                "![a](https://example.org/a.png)"
            })
    void a_link_that_leads_astray_is_told(String markdown) {
        small.put("services/passport/page.en.md", markdown);
        assertThat(faults()).allSatisfy(fault -> assertThat(fault.place()).isEqualTo("line 1"));
    }

    @Test
    void an_icu_pattern_that_is_none_is_told() {
        small.replace("texts/fa/home.yaml", "other {# فرم}", "other {# فرم");
        assertThat(fault().what()).startsWith("This is no ICU message");
    }

    @Test
    void an_argument_that_only_one_language_uses_is_told() {
        small.replace("texts/fa/home.yaml", "{n, plural", "{count, plural");
        assertThat(fault().what()).contains("[count]");
    }

    @Test
    void a_key_in_two_files_of_a_language_is_told() {
        small.put("texts/en/more.yaml", "home.title: Again");
        assertThat(fault().what()).isEqualTo("The key 'home.title' stands in texts/en/home.yaml too");
    }

    @Test
    void a_spoken_text_for_no_text_is_told() {
        small.put("texts/en/spoken.yaml", "home.titel: Hello");
        assertThat(fault().what()).contains("There is no text 'home.titel'");
    }

    @Test
    void a_theme_reassigns_roles_and_one_that_cannot_be_read_is_refused() throws BundleException {
        small.put("theme.yaml", "light: {accent: '#1B3A6B'}");
        assertThat(BundleReader.read(small.writeTo(folder))
                        .theme()
                        .colour(Scheme.LIGHT, Role.ACCENT)
                        .hex())
                .isEqualTo("#1B3A6B");
        small.put("theme.yaml", "light: {ink: '#888888', pink: '#FF00FF', bg: red}");
        assertThat(faults())
                .extracting(Fault::what)
                .anyMatch(what -> what.startsWith("The contrast of 'ink' on 'surface' is 3.5"))
                .anyMatch(what -> what.contains("'pink' is unknown"))
                .anyMatch(what -> what.contains("#RRGGBB"));
    }

    @Test
    void a_life_event_with_a_service_that_is_not_there_is_told() {
        small.replace("categories.yaml", "[passport]", "[passport, visa]");
        assertThat(fault().what()).isEqualTo("There is no service 'visa'");
    }

    @Test
    void a_file_that_the_format_does_not_know_is_told() {
        small.put("services/passport/page.english.md", "x");
        assertThat(fault().what()).isEqualTo("A bundle has no such file");
    }

    @Test
    void a_picture_that_is_none_is_told() {
        small.put("media/link.png", "../../etc/passwd");
        assertThat(fault().what()).isEqualTo("This is neither a PNG nor a JPEG picture");
    }

    @Test
    void a_file_that_is_too_large_is_told_and_not_read() {
        small.put("media/large.png", "x".repeat(5_000_001));
        assertThat(fault().what()).contains("larger than 5000000 bytes");
    }

    @Test
    void a_link_in_the_directory_is_not_followed() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "secret");
        Path directory = small.writeTo(Files.createDirectory(folder.resolve("bundle")));
        Files.createSymbolicLink(directory.resolve("media/link.png"), secret);
        Files.createSymbolicLink(directory.resolve("services/passport/inner"), folder);
        BundleException refused = catchThrowableOfType(BundleException.class, () -> BundleReader.read(directory));
        assertThat(refused.faults())
                .extracting(Fault::file)
                .containsExactlyInAnyOrder("media/link.png", "services/passport/inner");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../outside.yaml", "/etc/passwd", "media/../../x.png", "media\\..\\x.png", "C:/x.png"})
    void an_entry_that_leaves_the_archive_is_refused(String name) {
        small.put(name, "x");
        Path archive = small.zipTo(folder.resolve("evil.zip"));
        BundleException refused = catchThrowableOfType(BundleException.class, () -> BundleReader.read(archive));
        assertThat(refused.faults()).singleElement().satisfies(fault -> {
            assertThat(fault.file()).isEqualTo(name);
            assertThat(fault.what()).isEqualTo("The path leaves the bundle");
        });
    }

    @Test
    void yaml_that_grows_or_nests_without_end_is_refused() {
        small.put("texts/en/home.yaml", "a: &a [x]\nb: [*a, *a]").put("theme.yaml", "light: " + "[".repeat(100_000));
        assertThat(faults())
                .extracting(Fault::what)
                .contains("An alias (*) is not allowed", "This is nested too deeply");
    }

    @Test
    void text_that_is_not_utf_8_is_told() {
        small.files.put("texts/en/home.yaml", new byte[] {'a', ':', ' ', (byte) 0xE9});
        assertThat(faults()).extracting(Fault::what).contains("The file is not UTF-8");
    }

    @Test
    void a_path_that_is_not_there_is_a_fault_too() {
        BundleException refused =
                catchThrowableOfType(BundleException.class, () -> BundleReader.read(folder.resolve("nowhere")));
        assertThat(refused.faults())
                .extracting(Fault::what)
                .anyMatch(what -> what.startsWith("The bundle cannot be read"));
    }
}
