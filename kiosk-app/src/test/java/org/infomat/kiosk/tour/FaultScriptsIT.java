package org.infomat.kiosk.tour;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.infomat.kiosk.KioskApp;
import org.infomat.kiosk.KioskConfig;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Fault scripts happen to whole terminals, some at a time: most of their time is waiting for what devices do.
@Tag("peer")
class FaultScriptsIT {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Path SCRIPTS = Path.of("src/test/resources/faults");
    private static final int AT_A_TIME = 5;
    private static final int WANTED = 20;

    @TempDir
    private static Path folder;

    private static HubProcess hub;
    private static ExecutorService people;
    private static final Map<String, Future<?>> PLAYS = new LinkedHashMap<>();

    static List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(SCRIPTS)) {
            return files.map(file -> file.getFileName().toString().replace(".yaml", ""))
                    .sorted()
                    .toList();
        }
    }

    @BeforeAll
    static void begin() throws IOException, InterruptedException {
        KioskApp.startToolkit().join();
        hub = HubProcess.start(
                ROOT,
                ROOT.resolve("service-hub/target/service-hub-0.1.0-SNAPSHOT-exec.jar"),
                folder.resolve("hub"),
                new Authority().tokenHash());
        var line = new KioskConfig.HubConfig(hub.url(), hub.terminalToken());
        people = Executors.newFixedThreadPool(AT_A_TIME);
        for (String name : names()) {
            PLAYS.put(name, people.submit(() -> play(name, line)));
        }
    }

    private static boolean play(String name, KioskConfig.HubConfig line) throws Exception {
        FaultScript script = FaultScript.read(SCRIPTS.resolve(name + ".yaml"));
        try (FaultyTerminal terminal = FaultyTerminal.start(script, ROOT, folder.resolve(name), line)) {
            terminal.play();
        }
        return true;
    }

    @AfterAll
    static void end() {
        people.shutdownNow();
        hub.close();
    }

    @ParameterizedTest
    @MethodSource("names")
    void the_person_sees_what_still_works(String name) throws Throwable {
        try {
            PLAYS.get(name).get();
        } catch (ExecutionException e) {
            throw e.getCause();
        }
    }

    @Test
    void there_are_as_many_scripts_as_promised() throws IOException {
        assertThat(names()).hasSizeGreaterThanOrEqualTo(WANTED);
    }
}
