package org.infomat.device.proof;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestSource;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/// Notes what became of the tests of each class that `Proves` something, one line of JSON a proof, in
/// `target/proofs/PROCESS.jsonl`. The JUnit platform finds it by itself.
public final class ProofListener implements TestExecutionListener {
    private final Map<Class<?>, Tally> tallies = new LinkedHashMap<>();

    /// Passed and not passed, a failing container included.
    private static final class Tally {
        int passed;
        int failed;
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        boolean good = result.getStatus() == TestExecutionResult.Status.SUCCESSFUL;
        if (test.isTest() || !good) {
            tally(test).ifPresent(tally -> {
                tally.passed += good ? 1 : 0;
                tally.failed += good ? 0 : 1;
            });
        }
    }

    /// A test that was left out proves nothing.
    @Override
    public void executionSkipped(TestIdentifier test, String reason) {
        tally(test).ifPresent(tally -> tally.failed++);
    }

    private Optional<Tally> tally(TestIdentifier test) {
        return test.getSource()
                .flatMap(ProofListener::testClass)
                .filter(type -> type.getAnnotationsByType(Proves.class).length > 0)
                .map(type -> {
                    synchronized (tallies) {
                        return tallies.computeIfAbsent(type, first -> new Tally());
                    }
                });
    }

    private static Optional<Class<?>> testClass(TestSource source) {
        return switch (source) {
            case MethodSource method -> Optional.of(method.getJavaClass());
            case ClassSource type -> Optional.of(type.getJavaClass());
            default -> Optional.empty();
        };
    }

    @Override
    public void testPlanExecutionFinished(TestPlan plan) {
        List<String> lines = tallies.entrySet().stream()
                .flatMap(entry -> List.of(entry.getKey().getAnnotationsByType(Proves.class)).stream()
                        .map(proof -> line(entry.getKey(), proof, entry.getValue())))
                .toList();
        tallies.clear();
        if (!lines.isEmpty()) {
            append(lines);
        }
    }

    private static String line(Class<?> test, Proves proof, Tally tally) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("deviceClass", proof.deviceClass());
        fields.put("technology", proof.technology());
        fields.put("peer", proof.peer());
        fields.put("versions", PackageVersions.of(List.of(proof.packages())));
        fields.put("test", test.getSimpleName());
        fields.put("passed", String.valueOf(tally.passed));
        fields.put("failed", String.valueOf(tally.failed));
        fields.put("time", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
        return JsonLine.of(fields);
    }

    private static void append(List<String> lines) {
        Path file = Path.of("target", "proofs", ProcessHandle.current().pid() + ".jsonl");
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, lines, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException("The proofs could not be noted in " + file.toAbsolutePath(), e);
        }
    }
}
