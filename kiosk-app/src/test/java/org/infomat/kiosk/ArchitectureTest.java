package org.infomat.kiosk;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/// The house rules of the terminal (docs/architecture.md), each with what it protects.
@AnalyzeClasses(packages = "org.infomat.kiosk", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String KIOSK = "org.infomat.kiosk.";

    /// One folder a feature, each with the views of its steps.
    private static final String[] FEATURES = {
        KIOSK + "welcome..",
        KIOSK + "browse..",
        KIOSK + "service..",
        KIOSK + "identify..",
        KIOSK + "form..",
        KIOSK + "receipt..",
        KIOSK + "lookup..",
        KIOSK + "outofservice..",
        KIOSK + "technician.."
    };

    private static final DescribedPredicate<JavaClass> VIEWS = resideInAnyPackage(FEATURES)
            .or(resideInAPackage(KIOSK + "screen.."))
            // The window with the simulators' levers stands beside the terminal, never on it.
            .or(resideInAPackage(KIOSK + "panel.."))
            // The tour's hand touches what people touch.
            .or(resideInAPackage(KIOSK + "tour.."))
            .as("feature views, screen, the panel of simulated devices and the tour");

    @ArchTest
    static final ArchRule only_feature_views_and_screen_touch_the_scene = noClasses()
            .that(DescribedPredicate.not(VIEWS))
            .should()
            .dependOnClassesThat(resideInAPackage("javafx.scene..")
                    // The wiring hands the one scene to the one stage and a bundle's pictures to the pages that show
                    // them; it knows nothing of what is inside.
                    .and(DescribedPredicate.not(simpleName("Scene").or(simpleName("Image")))))
            .because("what a person sees is drawn in one place; everything else is tested without a screen");

    @ArchTest
    static final ArchRule the_visit_is_pure = noClasses()
            .that()
            .resideInAnyPackage(KIOSK + "visit..", KIOSK + "servicing..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "javafx..",
                    "org.springframework..",
                    "java.net..",
                    "java.nio.file..",
                    "java.io..",
                    "java.sql..",
                    "org.slf4j..")
            .because("a visit is replayed from its events in a test without a screen, a device or a second of waiting,"
                    + " and what it cannot reach it cannot leak");

    @ArchTest
    static final ArchRule the_visit_has_no_clock_of_its_own = noClasses()
            .that()
            .resideInAnyPackage(KIOSK + "visit..", KIOSK + "servicing..")
            .should()
            .callMethod(java.time.Instant.class, "now")
            .orShould()
            .callMethod(java.time.LocalDate.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(System.class, "nanoTime")
            .because("time comes in as an event, so that two visits with the same events are equal");

    @ArchTest
    static final ArchRule features_do_not_know_each_other = slices().matching(KIOSK + "(*)..")
            .that(DescribedPredicate.describe(
                    "are features", slice -> slice.stream().allMatch(resideInAnyPackage(FEATURES))))
            .should()
            .notDependOnEachOther()
            .allowEmptyShould(true)
            .because("features meet only in the visit: one can be changed or left out without reading the others");

    @ArchTest
    static final ArchRule widgets_know_nothing_of_the_frame = noClasses()
            .that()
            .resideInAnyPackage(KIOSK + "screen.widget..", KIOSK + "screen.theme..")
            .should()
            .dependOnClassesThat(resideInAPackage("org.infomat.kiosk..")
                    .and(DescribedPredicate.not(
                            resideInAnyPackage(KIOSK + "screen.widget..", KIOSK + "screen.theme.."))))
            .because("a widget that knew the visit or the frame could not be tried out alone");

    @ArchTest
    static final ArchRule no_soft_wrap = noClasses()
            .should()
            .callMethod(javafx.scene.control.Labeled.class, "setWrapText", boolean.class)
            .orShould()
            .callMethod(javafx.scene.text.Text.class, "setWrappingWidth", double.class)
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("javafx.scene.text.TextFlow")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("javafx.scene.control.TextArea")
            .because("JavaFX on Linux throws or repeats words when it wraps right-to-left text; WrapLabel does not");

    @ArchTest
    static final ArchRule only_the_backend_opens_connections = noClasses()
            .that()
            .resideOutsideOfPackages(KIOSK + "backend..", KIOSK + "tour..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("java.net.http..")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.net.Socket")
            .because("every call that leaves the terminal has a time limit and a failure that a person can be told");

    @ArchTest
    static final ArchRule only_named_rooms_write_files = noClasses()
            .that()
            .resideOutsideOfPackages(
                    KIOSK + "durable..",
                    KIOSK + "audit..",
                    KIOSK + "outbox..",
                    KIOSK + "update..",
                    KIOSK + "stick..",
                    KIOSK + "tour..")
            // A picture is written where its caller says; only the tour and tests call it.
            .and()
            .doNotHaveSimpleName("Photograph")
            .should()
            .callMethodWhere(DescribedPredicate.describe(
                    "write a file",
                    call -> call.getTargetOwner().isEquivalentTo(java.nio.file.Files.class)
                            && call.getName().matches("write.*|newOutputStream|newBufferedWriter|copy|move|create.*")))
            .because("what is written to the disk may be read by the next one who opens the cabinet; the counters of"
                    + " the devices hold nothing of a person");

    @ArchTest
    static final ArchRule no_package_depends_on_itself_in_a_circle = slices().matching(KIOSK + "(**)")
            .should()
            .beFreeOfCycles()
            .because("a circle of packages can only be read, tested and changed as a whole");

    @ArchTest
    static final ArchRule names_say_what_something_is = classes()
            .should()
            .resideOutsideOfPackages("..util..", "..helper..", "..impl..", "..common..", "..base..", "..manager..")
            .because("a folder that is named after nothing collects everything");
}
