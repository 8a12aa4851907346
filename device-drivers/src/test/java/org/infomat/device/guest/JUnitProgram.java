package org.infomat.device.guest;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.Optional;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/// Runs in a guest: one test class, whose outcomes it tells to `GuestTests`.
final class JUnitProgram implements TestExecutionListener {
    static final String TEST = "test:";
    static final String PASSED = "passed";
    static final String FAILED = "failed";
    static final String OVER = "over";

    private JUnitProgram() {}

    static void main(String[] arguments) {
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(selectClass(arguments[0]))
                .build();
        Launcher launcher = LauncherFactory.create();
        launcher.execute(request, new JUnitProgram());
        // Drivers and JUnit's time limits may leave threads.
        System.exit(0);
    }

    @Override
    public void testPlanExecutionFinished(TestPlan plan) {
        IO.println(TEST + " " + OVER);
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        Optional<Throwable> thrown = result.getThrowable();
        thrown.ifPresent(Throwable::printStackTrace);
        if (test.isTest() || thrown.isPresent()) {
            String name = test.getDisplayName().replace("()", "").replace(':', ' ');
            IO.println(TEST + " "
                    + thrown.map(why -> FAILED + " " + name + ": " + oneLine(why))
                            .orElse(PASSED + " " + name));
        }
    }

    @Override
    public void executionSkipped(TestIdentifier test, String reason) {
        IO.println(TEST + " " + FAILED + " " + test.getDisplayName() + ": skipped, " + reason);
    }

    private static String oneLine(Throwable thrown) {
        return thrown.toString().replaceAll("\\s+", " ");
    }
}
