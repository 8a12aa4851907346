package org.infomat.device.scanner.evdev;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.infomat.device.guest.Guest;
import org.infomat.device.guest.GuestPlan;
import org.infomat.device.guest.GuestTests;
import org.infomat.device.proof.Proves;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

@Tag("hardware")
@Proves(
        deviceClass = "barcode scanner",
        technology = "keyboard-type over evdev",
        peer = "uinput in Debian's kernel, played by evemu",
        packages = {"evemu-tools", "linux-headers-amd64"})
class EvdevScannerInKernelTest {
    /// In milliseconds of an emulated machine, which is some ten times slower than a terminal.
    private static final int SOON = 5_000;

    @Test
    void a_scanner_of_a_real_kernel_types_for_the_terminal_alone_and_is_missed_when_pulled_out() throws Exception {
        GuestPlan plan = GuestPlan.running(
                        "keyboard-scanner", TypedInGuest.class, file("scanner.evemu"), file("scan.evemu"))
                .withModules("evdev", "uinput");
        try (Guest guest = Guest.boot(plan)) {
            assertThat(guest.hears("MODEL")).isEqualTo("Lab HID Barcode Scanner 0111");
            assertThat(guest.hears("SCAN")).isEqualTo("CODE_128 KIOSK-000123/Ab");
            assertThat(guest.hears("BYSTANDER")).isEqualTo("0");
            assertThat(guest.hears("SECOND")).isEqualTo("PORT_REFUSED");
            assertThat(Double.parseDouble(guest.hears("IDLE"))).isLessThan(5);
            String[] gone = guest.hears("GONE").split(" ");
            assertThat(gone[0]).isEqualTo("UNPLUGGED");
            assertThat(Integer.parseInt(gone[1])).isLessThan(SOON);
            assertThat(guest.hears("THREADS")).isEqualTo("0");
            guest.endsWell();
        }
    }

    @TestFactory
    Stream<DynamicTest> what_every_scanner_does_it_does_in_a_real_kernel() throws Exception {
        return GuestTests.run(GuestTests.of("keyboard-scanner-contract", EvdevScannerContractInGuest.class)
                .withModules("evdev", "uinput"));
    }

    private static String file(String name) throws URISyntaxException {
        return Path.of(EvdevScannerInKernelTest.class.getResource(name).toURI()).toString();
    }
}
