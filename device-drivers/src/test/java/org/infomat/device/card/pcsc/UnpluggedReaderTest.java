package org.infomat.device.card.pcsc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.infomat.device.guest.Guest;
import org.infomat.device.guest.GuestPlan;
import org.infomat.device.proof.Proves;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("hardware")
@Proves(
        deviceClass = "card reader",
        technology = "PC/SC by foreign memory on libpcsclite",
        peer = "a USB CCID reader in a Debian kernel under QEMU, unplugged while reading",
        packages = {"libccid", "pcscd", "qemu-system-x86"})
class UnpluggedReaderTest {
    /// The guest's processor is emulated, about ten times slower than a terminal's: there it is two seconds and three.
    private static final Duration NOTICING_LIMIT = Duration.ofSeconds(10);

    private static final Duration RETURN_LIMIT = Duration.ofSeconds(15);
    private static final String READER = "usb-ccid,bus=xhci.0,id=";

    @Test
    void a_reader_that_is_unplugged_while_both_drivers_wait_is_noticed_and_opens_again_when_it_is_back()
            throws Exception {
        GuestPlan plan = GuestPlan.running("unplugged-reader", UnpluggedReader.class)
                .withModules("xhci_pci")
                .withDevices(READER + "reader");
        try (Guest guest = Guest.boot(plan)) {
            assertThat(guest.hears("NAME")).isEqualTo("Gemalto Gemplus USB SmartCard Reader 433-Swap [CCID Interface]");
            guest.hears("WAITING");
            Instant unplugged = Instant.now();
            guest.unplug("reader");
            assertThat(guest.hears("PCSC")).isEqualTo("UNPLUGGED");
            assertThat(guest.hears("SMARTCARDIO")).isEqualTo("UNPLUGGED");
            IO.println("Noticed after " + Duration.between(unplugged, Instant.now()));
            assertThat(Duration.between(unplugged, Instant.now())).isLessThan(NOTICING_LIMIT);
            assertThat(guest.hears("STATUS")).isEqualTo("UNPLUGGED UNPLUGGED");
            guest.plug(READER + "again");
            Instant plugged = Instant.now();
            assertThat(guest.hears("BACK")).isEqualTo("ONLINE");
            assertThat(guest.hears("BACK")).isEqualTo("ONLINE");
            IO.println("Back after " + Duration.between(plugged, Instant.now()));
            assertThat(Duration.between(plugged, Instant.now())).isLessThan(RETURN_LIMIT);
            guest.endsWell();
        }
    }
}
