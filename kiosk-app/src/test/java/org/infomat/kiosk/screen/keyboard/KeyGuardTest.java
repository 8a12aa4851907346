package org.infomat.kiosk.screen.keyboard;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.event.EventType;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class KeyGuardTest {

    @ParameterizedTest
    @CsvSource({
        "F4, false, false, true, false",
        "TAB, false, false, true, false",
        "Q, false, true, false, false",
        "W, false, true, false, false",
        "V, false, true, false, false",
        "DELETE, false, true, true, false",
        "D, false, false, false, true",
        "F11, false, false, false, false",
        "ESCAPE, false, false, false, false",
        "CONTEXT_MENU, false, false, false, false",
        "PRINTSCREEN, false, false, false, false"
    })
    void keys_that_would_leave_the_application_do_nothing(
            KeyCode code, boolean shift, boolean control, boolean alt, boolean meta) {
        assertThat(KeyGuard.leadsOut(event(KeyEvent.KEY_PRESSED, "", code, shift, control, alt, meta)))
                .isTrue();
        assertThat(KeyGuard.leadsOut(event(KeyEvent.KEY_RELEASED, "", code, shift, control, alt, meta)))
                .isTrue();
    }

    @ParameterizedTest
    @EnumSource(
            value = KeyCode.class,
            names = {"A", "DIGIT1", "ENTER", "SPACE", "TAB", "BACK_SPACE", "DELETE", "LEFT", "HOME", "SHIFT"})
    void keys_that_type_and_move_pass(KeyCode code) {
        assertThat(KeyGuard.leadsOut(event(KeyEvent.KEY_PRESSED, "", code, true, false, false, false)))
                .isFalse();
    }

    @Test
    void letters_typed_with_a_third_level_key_pass_and_control_characters_do_not() {
        assertThat(KeyGuard.leadsOut(event(KeyEvent.KEY_TYPED, "€", KeyCode.UNDEFINED, false, false, true, false)))
                .isFalse();
        assertThat(KeyGuard.leadsOut(event(KeyEvent.KEY_TYPED, "\r", KeyCode.UNDEFINED, false, false, false, false)))
                .isFalse();
        assertThat(KeyGuard.leadsOut(event(KeyEvent.KEY_TYPED, "\u0016", KeyCode.UNDEFINED, false, true, false, false)))
                .isTrue();
    }

    private static KeyEvent event(
            EventType<KeyEvent> type,
            String character,
            KeyCode code,
            boolean shift,
            boolean control,
            boolean alt,
            boolean meta) {
        return new KeyEvent(type, character, "", code, shift, control, alt, meta);
    }
}
