package org.infomat.device.guest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("hardware")
class GuestTest {
    @Test
    void a_guest_runs_another_kernel_than_this_machine_with_the_same_java_and_can_be_talked_with() throws Exception {
        try (Guest guest = Guest.boot(GuestPlan.running("kernel-info", KernelInfo.class))) {
            assertThat(guest.hears("KERNEL")).endsWith("amd64");
            assertThat(guest.hears("STARTED")).contains("guest.script=");
            assertThat(guest.hears("JAVA"))
                    .isEqualTo(String.valueOf(Runtime.version().feature()));
            guest.tell("good day");
            assertThat(guest.hears("HEARD")).isEqualTo("good day");
            guest.endsWell();
        }
    }

    @Test
    void a_guest_whose_program_ends_too_early_says_so_with_its_last_words() throws Exception {
        try (Guest guest = Guest.boot(GuestPlan.running("wrong-program", Guest.class))) {
            assertThatThrownBy(() -> guest.hears("READY"))
                    .hasMessageContaining("the program ended with 1 before it said 'READY'")
                    .hasMessageContaining("wrong-program/guest.log");
        }
    }
}
