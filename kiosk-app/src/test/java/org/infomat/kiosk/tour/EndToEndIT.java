package org.infomat.kiosk.tour;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Hub and kiosk as processes of their own, as they stand in a hall: the tour's visits in one language, from the first
/// touch to the message of the authority. CI makes the tour in all of them.
@Tag("peer")
class EndToEndIT {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Path PICTURES = Path.of("target", "tour").toAbsolutePath();
    private static final List<String> VISITS = List.of(
            "apply",
            "look-up",
            "card",
            "business",
            "resolutions",
            "paper-out",
            "idle",
            "technician",
            "decided",
            "no-answer",
            "offline",
            "after-offline");

    private static String said = "";
    private static int status;
    private static JsonNode tour = JsonMapper.shared().createObjectNode();

    @BeforeAll
    static void makeTheTourInPersian() throws IOException, InterruptedException {
        Files.createDirectories(PICTURES);
        Path output = PICTURES.resolve("tour.log");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-XX:+UseSerialGC",
                        "-Xmx512m",
                        "-Dglass.platform=Headless",
                        "-Dprism.order=sw",
                        "-Djava.awt.headless=true",
                        "-Dinfomat.hub.jar=service-hub/target/service-hub-0.1.0-SNAPSHOT-exec.jar",
                        "-cp",
                        "kiosk-app/target/kiosk-app-0.1.0-SNAPSHOT.jar",
                        Tour.class.getName(),
                        PICTURES.toString(),
                        "--language",
                        "fa")
                .directory(ROOT.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        boolean ended = process.waitFor(8, TimeUnit.MINUTES);
        process.destroyForcibly();
        said = Files.readString(output);
        status = ended ? process.waitFor() : -1;
        tour = JsonMapper.shared().readTree(PICTURES.resolve("tour.json"));
    }

    @Test
    void every_visit_ends_as_it_should() {
        assertThat(status).as(said).isZero();
        assertThat(tour.path("visits"))
                .extracting(visit -> visit.path("visit").stringValue())
                .containsExactlyElementsOf(VISITS);
        assertThat(tour.path("visits"))
                .allSatisfy(visit -> assertThat(visit.path("ended").booleanValue())
                        .as(visit.path("problem").stringValue())
                        .isTrue());
    }

    @Test
    void every_screen_was_photographed_and_has_something_to_say() {
        assertThat(tour.path("visits"))
                .allSatisfy(visit -> assertThat(visit.path("steps"))
                        .isNotEmpty()
                        .allSatisfy(step -> {
                            assertThat(PICTURES.resolve(step.path("picture").stringValue()))
                                    .isNotEmptyFile();
                            assertThat(step.path("script")).isNotEmpty();
                        }));
    }

    @Test
    void the_code_on_every_printed_receipt_reads_back() {
        List<String> references = tour.path("visits").findValuesAsString("reference");
        assertThat(references).hasSize(3).allMatch(text -> text.startsWith("INFOMAT:1:"));
        assertThat(references).doesNotHaveDuplicates();
    }

    @Test
    void no_answer_of_a_person_is_in_the_log() {
        assertThat(said).doesNotContain("4820113377", "کتابخانه", "احمدی");
    }
}
