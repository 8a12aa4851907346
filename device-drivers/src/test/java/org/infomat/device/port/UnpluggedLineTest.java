package org.infomat.device.port;

import static org.assertj.core.api.Assertions.assertThat;

import org.infomat.device.guest.Guest;
import org.infomat.device.guest.GuestPlan;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("hardware")
class UnpluggedLineTest {
    @Test
    void
            a_serial_device_that_is_unplugged_while_a_read_waits_is_noticed_within_two_seconds_and_opens_again_when_it_is_back()
                    throws Exception {
        GuestPlan plan = GuestPlan.running("unplugged-line", UnpluggedLine.class)
                .withModules("dummy_hcd", "usb_f_acm", "g_serial", "cdc-acm");
        try (Guest guest = Guest.boot(plan)) {
            assertThat(guest.hears("READ")).isEqualTo("before");
            assertThat(Integer.parseInt(guest.hears("NOTICED"))).isLessThan(2000);
            assertThat(guest.hears("FAILURE")).contains("java.io.IOException", "/dev/ttyACM0 is gone");
            assertThat(guest.hears("READ")).isEqualTo("after");
            guest.endsWell();
        }
    }
}
