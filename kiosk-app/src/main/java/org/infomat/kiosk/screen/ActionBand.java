package org.infomat.kiosk.screen;

import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import org.infomat.kiosk.screen.widget.TouchButton;

/// The bottom of every screen: back at the start side, finish in the middle, the one main action at the end side.
/// The three places never change, also when one of them is empty.
final class ActionBand extends HBox {

    private final StackPane start = place();
    private final StackPane middle = place();
    private final StackPane end = place();
    private final FrameEvents events;

    ActionBand(FrameEvents events) {
        this.events = events;
        getStyleClass().add("action-band");
        middle.getStyleClass().add("middle");
        end.getStyleClass().add("end");
        start.getStyleClass().add("start");
        getChildren().addAll(start, middle, end);
    }

    void show(Page page) {
        start.getChildren().clear();
        middle.getChildren().clear();
        end.getChildren().clear();
        page.back()
                .ifPresent(words -> start.getChildren()
                        .add(new TouchButton(TouchButton.Weight.NORMAL, words, events::back).withIcon("arrow-left")));
        page.finish()
                .ifPresent(words -> middle.getChildren()
                        .add(new TouchButton(TouchButton.Weight.QUIET, words, events::finish).withIcon("x")));
        page.main()
                .ifPresent(action -> end.getChildren()
                        .add(new TouchButton(TouchButton.Weight.PRIMARY, action.words(), action.run())
                                .withIconAfter(action.icon())));
    }

    private static StackPane place() {
        StackPane place = new StackPane();
        place.getStyleClass().add("action-place");
        place.setMinWidth(0);
        HBox.setHgrow(place, Priority.ALWAYS);
        return place;
    }
}
