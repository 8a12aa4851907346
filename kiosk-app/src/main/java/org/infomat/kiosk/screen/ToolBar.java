package org.infomat.kiosk.screen;

import javafx.scene.layout.HBox;
import org.infomat.kiosk.screen.theme.Appearance;
import org.infomat.kiosk.screen.widget.Phrase;
import org.infomat.kiosk.screen.widget.TouchButton;
import org.infomat.kiosk.screen.widget.Words;

/// Language, help, larger text and contrast, on every screen at the same place. Its letters do not grow with larger
/// text, so
/// that the way back to normal text stays where it was.
final class ToolBar extends HBox {

    private final FrameEvents events;

    ToolBar(FrameEvents events) {
        this.events = events;
        getStyleClass().add("tools");
    }

    void show(Words words, Phrase ownLanguageName, Appearance appearance) {
        Phrase size = words.phrase(appearance.largerText() ? "action.normal-text" : "action.larger-text");
        getChildren()
                .setAll(
                        tool("globe", ownLanguageName, events::language),
                        tool("help-circle", words.phrase("action.help"), events::help),
                        tool(appearance.largerText() ? "zoom-out" : "zoom-in", size, events::largerText),
                        tool("sun", words.phrase("action.contrast"), events::contrast));
    }

    private static TouchButton tool(String icon, Phrase words, Runnable action) {
        TouchButton tool = new TouchButton(TouchButton.Weight.QUIET, words, action)
                .withIcon(icon)
                .wide();
        tool.getStyleClass().add("tool");
        return tool;
    }
}
