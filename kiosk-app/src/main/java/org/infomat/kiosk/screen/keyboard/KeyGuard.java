package org.infomat.kiosk.screen.keyboard;

import java.util.Set;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// Eats the keys and combinations of a real keyboard that would leave the application, open a menu, or carry one
/// person's words to the next through the clipboard.
public final class KeyGuard {

    private static final Set<KeyCode> FORBIDDEN = Set.of(
            KeyCode.ESCAPE,
            KeyCode.CONTEXT_MENU,
            KeyCode.PRINTSCREEN,
            KeyCode.WINDOWS,
            KeyCode.COMMAND,
            KeyCode.META,
            KeyCode.PAUSE,
            KeyCode.HELP,
            KeyCode.COPY,
            KeyCode.PASTE,
            KeyCode.CUT);

    private KeyGuard() {}

    /// Guards a scene for as long as it lives.
    public static void guard(Scene scene) {
        scene.addEventFilter(KeyEvent.ANY, event -> {
            if (leadsOut(event)) {
                event.consume();
            }
        });
    }

    static boolean leadsOut(KeyEvent event) {
        return event.getEventType() == KeyEvent.KEY_TYPED ? isControl(event) : isForbidden(event);
    }

    private static boolean isForbidden(KeyEvent event) {
        return event.isControlDown()
                || event.isMetaDown()
                || event.isAltDown()
                || event.getCode().isFunctionKey()
                || FORBIDDEN.contains(event.getCode());
    }

    /// Control with a letter arrives as a control character. Enter, Tab and Backspace arrive so as well and do no harm.
    private static boolean isControl(KeyEvent event) {
        String typed = event.getCharacter();
        return event.isMetaDown()
                || typed.codePoints().anyMatch(c -> c < ' ' && c != '\r' && c != '\n' && c != '\t' && c != '\b');
    }
}
