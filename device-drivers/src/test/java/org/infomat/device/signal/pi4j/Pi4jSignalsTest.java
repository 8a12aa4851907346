package org.infomat.device.signal.pi4j;

import java.util.stream.Stream;
import org.infomat.device.guest.GuestTests;
import org.infomat.device.proof.Proves;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

@Tag("hardware")
@Proves(
        deviceClass = "signals",
        technology = "GPIO through Pi4J",
        peer = "gpio-sim in a Debian kernel under QEMU",
        packages = {"linux-headers-amd64", "qemu-system-x86"})
class Pi4jSignalsTest {
    @TestFactory
    Stream<DynamicTest> on_the_chip_of_a_real_kernel() throws Exception {
        return GuestTests.run(GuestTests.of("signals", Pi4jSignalsInGuest.class).withModules("gpio-sim"));
    }
}
