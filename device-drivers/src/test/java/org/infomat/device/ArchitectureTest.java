package org.infomat.device;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

@AnalyzeClasses(packages = "org.infomat.device", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    /// `card.chip` is to the readers of chips what `port` is to all others: what they have in common.
    private static final Pattern TECHNOLOGY =
            Pattern.compile("org\\.infomat\\.device\\.(card|printer|scanner|signal)\\.(?!chip\\b)(\\w+).*");

    @ArchTest
    static final ArchRule plain_java = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "javafx..",
                    "org.springframework..",
                    "org.infomat.kiosk..",
                    "org.infomat.content..",
                    "org.infomat.hub..")
            .because(
                    "a driver has to run in the kiosk, in a technician's tool and in a test alike, with no screen and no container");

    @ArchTest
    static final ArchRule a_technology_knows_no_other = classes()
            .that(areOfATechnology())
            .should(knowNoOtherTechnology())
            .because(
                    "a driver is added, replaced or thrown out as one folder; only a simulator knows the technology that it"
                            + " plays");

    @ArchTest
    static final ArchRule device_classes_are_independent = slices().assignedFrom(deviceClasses())
            .should()
            .notDependOnEachOther()
            .because("a terminal may have a printer and no card reader: nothing of one may need the other");

    @ArchTest
    static final ArchRule nothing_knows_a_bridge = noClasses()
            .that()
            .resideOutsideOfPackage("org.infomat.device.bridge..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.infomat.device.bridge..", "jpos..")
            .because("a bridge builds on the device classes; what a foreign standard calls things stays on its side");

    @ArchTest
    static final ArchRule drivers_know_nothing_of_finding = noClasses()
            .that()
            .resideOutsideOfPackage("org.infomat.device.finding..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.infomat.device.finding..")
            .because(
                    "what is plugged in is looked at by whoever configures a terminal; a driver opens what it is told");

    @ArchTest
    static final ArchRule a_bridge_knows_no_other = slices().matching("org.infomat.device.bridge.(*)..")
            .should()
            .notDependOnEachOther()
            .because("each foreign standard is added or thrown out as one folder");

    @ArchTest
    static final ArchRule json_stays_in_the_bridges = noClasses()
            .that()
            .resideOutsideOfPackage("org.infomat.device.bridge..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("tools.jackson..")
            .because("drivers speak their devices' own bytes; messages of JSON are for services");

    @ArchTest
    static final ArchRule what_xfs4iot_speaks_over_stays_in_its_bridge = noClasses()
            .that()
            .resideOutsideOfPackage("org.infomat.device.bridge.xfs4iot..")
            .should()
            .dependOnClassesThat()
            .haveNameMatching("java\\.net\\.http\\.WebSocket.*")
            .because("services of one standard alone are reached so");

    @ArchTest
    static final ArchRule no_cycles = slices().assignedFrom(packages())
            .should()
            .beFreeOfCycles()
            .because("packages in a cycle can only be understood and changed together");

    @ArchTest
    static final ArchRule ports_know_no_device_class = noClasses()
            .that()
            .resideInAPackage("org.infomat.device.port..")
            .should()
            .dependOnClassesThat(areInADeviceClass())
            .because("bytes have no meaning on the line; the drivers give them one");

    @ArchTest
    static final ArchRule names_say_what_is_inside = noClasses()
            .should()
            .resideInAnyPackage(
                    "..util..", "..utils..", "..helper..", "..impl..", "..common..", "..base..", "..manager..")
            .because("such a name tells a newcomer nothing and gathers what belongs elsewhere");

    @ArchTest
    static final ArchRule no_static_state = fields().that()
            .areStatic()
            .should()
            .beFinal()
            .because("two terminals have to fit into one program, as they do in every test");

    private static DescribedPredicate<JavaClass> areOfATechnology() {
        return DescribedPredicate.describe(
                "are of a technology",
                type -> TECHNOLOGY.matcher(type.getPackageName()).matches());
    }

    private static DescribedPredicate<JavaClass> areInADeviceClass() {
        return DescribedPredicate.describe(
                "are in a device class",
                type -> type.getPackageName().matches("org\\.infomat\\.device\\.(card|printer|scanner|signal).*"));
    }

    private static ArchCondition<JavaClass> knowNoOtherTechnology() {
        return new ArchCondition<>("know no other technology") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getDirectDependenciesFromSelf().forEach(dependency -> {
                    if (!permitted(
                            type.getPackageName(), dependency.getTargetClass().getPackageName())) {
                        events.add(SimpleConditionEvent.violated(type, dependency.getDescription()));
                    }
                });
            }
        };
    }

    private static boolean permitted(String from, String to) {
        Matcher own = TECHNOLOGY.matcher(from);
        Matcher other = TECHNOLOGY.matcher(to);
        if (!own.matches() || !other.matches()) {
            return true;
        }
        boolean sameClass = own.group(1).equals(other.group(1));
        return sameClass && (own.group(2).equals(other.group(2)) || own.group(2).equals("simulated"));
    }

    private static SliceAssignment deviceClasses() {
        Pattern deviceClass = Pattern.compile("org\\.infomat\\.device\\.(card|printer|scanner|signal).*");
        return assignment("device classes", type -> {
            Matcher matcher = deviceClass.matcher(type.getPackageName());
            return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
        });
    }

    private static SliceAssignment packages() {
        return assignment("packages", type -> Optional.of(type.getPackageName()));
    }

    private interface Naming {
        Optional<String> of(JavaClass type);
    }

    private static SliceAssignment assignment(String description, Naming naming) {
        return new SliceAssignment() {
            @Override
            public SliceIdentifier getIdentifierOf(JavaClass type) {
                return naming.of(type).map(SliceIdentifier::of).orElse(SliceIdentifier.ignore());
            }

            @Override
            public String getDescription() {
                return description;
            }
        };
    }
}
