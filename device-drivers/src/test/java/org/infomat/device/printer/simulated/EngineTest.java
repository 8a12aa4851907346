package org.infomat.device.printer.simulated;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EngineTest {
    private static final byte[] ASK = {0x10, 0x04, 1};
    private static final byte[] ASK_FOR_PAPER = {0x1d, 'r', 1};
    private static final byte[] CLEAR = {0x10, 0x14, 8, 1, 3, 20, 1, 6, 2, 8};
    /// A picture of 1,000 bytes, of which none is there yet.
    private static final byte[] PICTURE = {0x1d, 'v', '0', 0, 1, 0, (byte) 0xe8, 3};

    private final Engine printer = new Engine(576);

    @Test
    void a_real_time_command_is_obeyed_in_the_midst_of_another() {
        printer.turn(PICTURE);
        assertThat(printer.turn(ASK)).containsExactly(0x12);
        assertThat(printer.turn(new byte[] {0x10})).isEmpty();
        assertThat(printer.turn(ASK))
                .as("after a byte that only looks like its beginning")
                .containsExactly(0x12);
    }

    @Test
    void a_real_time_command_in_a_picture_is_part_of_the_picture_as_well() {
        printer.turn(PICTURE);
        printer.turn(ASK);
        printer.turn(new byte[997]);
        assertThat(printer.turn(ASK_FOR_PAPER)).containsExactly(0);
    }

    @Test
    void clearing_forgets_a_command_whose_rest_never_came() {
        printer.turn(PICTURE);
        assertThat(printer.turn(ASK_FOR_PAPER)).as("it is part of the picture").isEmpty();
        printer.turn(CLEAR);
        assertThat(printer.turn(ASK_FOR_PAPER)).containsExactly(0);
    }
}
