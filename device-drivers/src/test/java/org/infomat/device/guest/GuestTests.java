package org.infomat.device.guest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/// Tests that run in a guest: its program is a JUnit that runs one test class there, and each of its tests becomes one
/// here.
public final class GuestTests {
    private GuestTests() {}

    /// The plan of a guest that runs these tests; its modules and devices are still to be named. The class is named so
    /// that no run on this machine picks it up: `…InGuest`.
    public static GuestPlan of(String name, Class<?> tests) {
        return GuestPlan.running(name, JUnitProgram.class, tests.getName());
    }

    /// Runs them; to be returned by a `@TestFactory`.
    public static Stream<DynamicTest> run(GuestPlan plan) throws IOException, InterruptedException {
        List<DynamicTest> tests = new ArrayList<>();
        try (Guest guest = Guest.boot(plan)) {
            for (String outcome = guest.hears(JUnitProgram.TEST);
                    !outcome.equals(JUnitProgram.OVER);
                    outcome = guest.hears(JUnitProgram.TEST)) {
                tests.add(test(outcome));
            }
            guest.endsWell();
        }
        return tests.stream();
    }

    /// `passed NAME`, or `failed NAME: WHY`.
    private static DynamicTest test(String outcome) {
        boolean passed = outcome.startsWith(JUnitProgram.PASSED);
        String said = outcome.substring(JUnitProgram.PASSED.length()).strip();
        String name = said.split(":", 2)[0];
        return DynamicTest.dynamicTest(name, () -> {
            if (!passed) {
                throw new AssertionError(said + "; more is in the guest's log");
            }
        });
    }
}
