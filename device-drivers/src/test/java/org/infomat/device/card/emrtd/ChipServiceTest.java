package org.infomat.device.card.emrtd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HexFormat;
import net.sf.scuba.smartcards.CardServiceException;
import net.sf.scuba.smartcards.CommandAPDU;
import org.infomat.device.card.chip.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// JMRTD believes what a chip says of its answer's length; nothing that lies about it reaches JMRTD.
class ChipServiceTest {
    private static final CommandAPDU GENERAL_AUTHENTICATE = new CommandAPDU(0, 0x86, 0, 0, new byte[] {0x7C, 0}, 256);
    private static final CommandAPDU SECURED = new CommandAPDU(0x0C, 0xB0, 0, 0, 256);
    private static final CommandAPDU PLAIN = new CommandAPDU(0, 0xB0, 0, 0, 256);

    private static byte[] answered(CommandAPDU command, String answer) throws CardServiceException {
        return new ChipService(sent -> Answer.of(HexFormat.of().parseHex(answer)))
                .transmit(command)
                .getData();
    }

    @Test
    void an_answer_that_is_as_long_as_it_says_comes_through() throws Exception {
        assertThat(answered(GENERAL_AUTHENTICATE, "7C0A800831323334353637389000"))
                .hasSize(12);
        assertThat(answered(SECURED, "990290008E0801020304050607089000")).hasSize(14);
        assertThat(answered(SECURED, "6A82")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"7C0A808831323334353637389000", "7C847FFFFFFF809000", "7C0380019000", "7C9000", "30009000"})
    void one_that_is_not_is_refused_while_access_is_agreed_on(String answer) {
        assertThatThrownBy(() -> answered(GENERAL_AUTHENTICATE, answer)).isInstanceOf(CardServiceException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"87847FFFFFFF019000", "000687847FFFFFFF9000", "99029000FF9000"})
    void one_that_is_not_or_holds_something_else_is_refused_in_secure_messaging(String answer) {
        assertThatThrownBy(() -> answered(SECURED, answer)).isInstanceOf(CardServiceException.class);
    }

    @Test
    void what_is_read_in_the_clear_is_a_part_of_a_file_and_may_say_more() throws Exception {
        assertThat(answered(PLAIN, "6182010001029000")).hasSize(6);
    }
}
