package org.infomat.device.printer.escpos;

import static org.assertj.core.api.Assertions.assertThat;

import org.infomat.device.DeviceReason;
import org.infomat.device.DeviceState;
import org.infomat.device.printer.PrintOutcome;
import org.infomat.device.printer.escpos.Reply.Asb;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The status bytes of the manufacturers' manuals.
class ConditionTest {
    @ParameterizedTest
    @CsvSource({
        "1, 0x12, ONLINE, NONE",
        "1, 0x1a, OFFLINE, NONE",
        "2, 0x16, OFFLINE, COVER_OPEN",
        "2, 0x32, OFFLINE, PAPER_OUT",
        "3, 0x1a, OFFLINE, CUTTER_ERROR",
        "3, 0x16, OFFLINE, PAPER_JAM",
        "3, 0x32, HARDWARE_ERROR, UNRECOVERABLE",
        "3, 0x52, OFFLINE, OVERHEATED",
        "4, 0x1e, ONLINE, PAPER_LOW",
        "4, 0x7e, OFFLINE, PAPER_OUT"
    })
    void each_answer_to_dle_eot_means_one_thing(int n, String bits, DeviceState state, DeviceReason reason) {
        Condition condition = Condition.fine().with(n, Integer.decode(bits));
        assertThat(condition.status("").state()).isEqualTo(state);
        assertThat(condition.status("").reason()).isEqualTo(reason);
    }

    @Test
    void the_worst_of_several_troubles_is_told() {
        Condition condition =
                Condition.fine().with(1, 0x1a).with(2, 0x36).with(3, 0x1a).with(4, 0x7e);
        assertThat(condition.status("").reason()).isEqualTo(DeviceReason.CUTTER_ERROR);
        assertThat(condition.obstacle()).contains(new PrintOutcome.Jammed());
    }

    @Test
    void what_is_told_unasked_means_the_same() {
        assertThat(Condition.of(new Asb(0x38, 0, 0)).obstacle()).contains(new PrintOutcome.CoverOpen());
        assertThat(Condition.of(new Asb(0x18, 0, 0x0f)).obstacle()).contains(new PrintOutcome.OutOfPaper());
        assertThat(Condition.of(new Asb(0x18, 0x08, 0)).obstacle()).contains(new PrintOutcome.Jammed());
        assertThat(Condition.of(new Asb(0x10, 0, 0x03)).obstacle()).isEmpty();
        assertThat(Condition.of(new Asb(0x10, 0, 0x03)).status("").reason()).isEqualTo(DeviceReason.PAPER_LOW);
    }
}
