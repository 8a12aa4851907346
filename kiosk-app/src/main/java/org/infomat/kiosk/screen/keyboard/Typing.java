package org.infomat.kiosk.screen.keyboard;

import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// Sends what is typed on the screen to the field that has the focus, as the same events that a real keyboard sends.
final class Typing {

    private Typing() {}

    static void type(Scene scene, String text) {
        text.codePoints()
                .mapToObj(Character::toString)
                .forEach(letter -> send(scene, KeyEvent.KEY_TYPED, letter, KeyCode.UNDEFINED));
    }

    static void press(Scene scene, KeyCode code) {
        send(scene, KeyEvent.KEY_PRESSED, KeyEvent.CHAR_UNDEFINED, code);
        send(scene, KeyEvent.KEY_RELEASED, KeyEvent.CHAR_UNDEFINED, code);
    }

    private static void send(Scene scene, EventType<KeyEvent> type, String character, KeyCode code) {
        Node field = scene.getFocusOwner();
        if (field != null) {
            Event.fireEvent(field, new KeyEvent(type, character, "", code, false, false, false, false));
        }
    }
}
