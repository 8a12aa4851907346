package org.infomat.hub;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/// The rules of the house, as far as the hub goes.
class RulesTest {

    private static final JavaClasses HUB = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.infomat.hub");

    @Test
    void modules_use_each_others_public_types_only_and_never_in_a_circle() {
        ApplicationModules.of(ServiceHub.class).verify();
    }

    @Test
    void the_api_and_the_pages_are_leaves() {
        noClasses()
                .that()
                .resideOutsideOfPackages("org.infomat.hub.api", "org.infomat.hub.console")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.infomat.hub.api", "org.infomat.hub.console")
                .because("what the hub does must not depend on how it is asked")
                .check(HUB);
        noClasses()
                .that()
                .resideInAPackage("org.infomat.hub.api")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.infomat.hub.console")
                .because("terminals and clerks are served apart")
                .check(HUB);
    }

    @Test
    void the_hub_knows_neither_screens_nor_devices() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javafx..", "org.infomat.kiosk..", "org.infomat.device..")
                .because("hub and kiosk share kiosk-content and the contract, and nothing else")
                .check(HUB);
    }

    @Test
    void time_comes_from_the_clock_that_is_given() {
        noClasses()
                .should()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .callMethod(java.time.LocalDate.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .because("deadlines and limits are tested with a clock that tests move")
                .check(HUB);
    }

    @Test
    void names_say_what_a_package_is_about() {
        classes()
                .should()
                .resideOutsideOfPackages("..util..", "..helper..", "..impl..", "..common..", "..base..", "..manager..")
                .because("a name that fits everything says nothing")
                .check(HUB);
    }
}
