package org.infomat.content;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;

@AnalyzeClasses(packages = "org.infomat.content", importOptions = ImportOption.DoNotIncludeTests.class)
class ContentArchitectureTest {
    @ArchTest
    static final ArchRule it_is_a_plain_library = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "javafx..", "java.awt..", "jakarta..")
            .because("kiosk and hub share it: it runs on a terminal's screen and in a server without one");

    @ArchTest
    static final ArchRule it_knows_no_other_module = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.infomat.kiosk..", "org.infomat.hub..", "org.infomat.device..")
            .because("content says what is offered, not on which machine it is shown or where it is decided");

    @ArchTest
    static final ArchRule packages_have_no_cycles = slices().matching("org.infomat.content.(*)..")
            .should()
            .beFreeOfCycles()
            .because("each part can then be read and tested without the others");

    @ArchTest
    static final ArchRule parts_do_not_know_the_whole = noClasses()
            .that()
            .resideInAnyPackage(
                    "org.infomat.content.catalogue..",
                    "org.infomat.content.form..",
                    "org.infomat.content.text..",
                    "org.infomat.content.theme..",
                    "org.infomat.content.reference..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.infomat.content")
            .because("a form or a text is the same whether it came out of a bundle or not");

    @ArchTest
    static final ArchRule packages_are_named_after_what_they_hold = noClasses()
            .should()
            .resideInAnyPackage("..util..", "..helper..", "..impl..", "..common..", "..base..", "..manager..")
            .because("such a name says nothing about what a newcomer would find there");

    @ArchTest
    static final ArchRule no_clock_of_its_own = noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(Clock.class, "systemDefaultZone")
            .orShould()
            .callMethod(Clock.class, "systemUTC")
            .because("what is open now is asked for with a time, so that a visit can be replayed");

    @ArchTest
    static final ArchRule the_language_is_the_visits = noClasses()
            .should()
            .callMethod(Locale.class, "setDefault", Locale.class)
            .orShould()
            .callMethod(Locale.class, "getDefault")
            .because("the language changes with every visit and is passed along");

    @ArchTest
    static final ArchRule no_changeable_state_is_shared =
            noFields().that().areStatic().should().notBeFinal().because("two visits would meet in it");

    @ArchTest
    static final ArchRule only_the_index_and_the_reader_touch_files = noClasses()
            .that()
            .resideOutsideOfPackages("org.infomat.content", "org.infomat.content.search")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.nio.file..", "java.net.http..")
            .because("the rules of a form are functions of their arguments");

    @ArchTest
    static final ArchRule the_validator_stays_behind_the_form = noClasses()
            .that()
            .resideOutsideOfPackage("org.infomat.content.form")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.networknt..")
            .because("it can then be replaced without anybody noticing");

    @ArchTest
    static final ArchRule the_index_stays_behind_the_search = noClasses()
            .that()
            .resideOutsideOfPackage("org.infomat.content.search")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.lucene..")
            .because("the hub uses content without a search");
}
