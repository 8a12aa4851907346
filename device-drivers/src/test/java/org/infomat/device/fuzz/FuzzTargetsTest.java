package org.infomat.device.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// A target is a class whose name ends with `Fuzz` and that has a method `fuzzerTestOneInput(byte[])`, as Jazzer calls
/// it: whatever the bytes are, it must end soon, with no exception but those that the parser declares. `./infomat fuzz`
/// looks for bytes that break one. Here each is fed the inputs in `fuzz/NAME` among the test resources: examples of
/// what devices really send, which fuzzing starts from, and what fuzzing has found.
class FuzzTargetsTest {
    @TestFactory
    Stream<DynamicTest> every_target_survives_the_inputs_that_are_kept() throws Exception {
        return targets().stream()
                .flatMap(target -> inputs(target).stream()
                        .map(input -> DynamicTest.dynamicTest(
                                target.getSimpleName() + ": " + input.getFileName(), () -> feed(target, input))));
    }

    @Test
    void every_target_has_an_example_to_start_from() throws Exception {
        assertThat(targets())
                .hasSizeGreaterThan(9)
                .allSatisfy(target ->
                        assertThat(inputs(target)).as(target.getSimpleName()).isNotEmpty());
    }

    @Test
    void no_kept_input_is_without_a_target() throws Exception {
        try (Stream<Path> folders = Files.list(resources())) {
            assertThat(folders.map(folder -> folder.getFileName().toString()))
                    .isSubsetOf(targets().stream().map(Class::getSimpleName).toList());
        }
    }

    private static void feed(Class<?> target, Path input) throws Exception {
        Method feed = target.getMethod("fuzzerTestOneInput", byte[].class);
        byte[] bytes = Files.readAllBytes(input);
        assertThatCode(() -> {
                    try {
                        feed.invoke(null, (Object) bytes);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                })
                .doesNotThrowAnyException();
    }

    private static List<Class<?>> targets() throws IOException, URISyntaxException {
        Path classes = Path.of(FuzzTargetsTest.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        try (Stream<Path> files = Files.walk(classes)) {
            return files.map(file -> classes.relativize(file).toString())
                    .filter(name -> name.endsWith("Fuzz.class"))
                    .sorted()
                    .<Class<?>>map(name -> named(
                            name.substring(0, name.length() - ".class".length()).replace('/', '.')))
                    .toList();
        }
    }

    private static Class<?> named(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Path> inputs(Class<?> target) {
        Path folder = resources().resolve(target.getSimpleName());
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Path resources() {
        return Path.of("src/test/resources/fuzz");
    }
}
