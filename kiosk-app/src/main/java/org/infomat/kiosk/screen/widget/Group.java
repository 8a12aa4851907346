package org.infomat.kiosk.screen.widget;

import javafx.scene.Node;
import javafx.scene.layout.VBox;

/// Parts that belong together, one under the other, also where the page has columns.
public final class Group extends VBox {

    public Group(Node... parts) {
        getStyleClass().add("group");
        getChildren().addAll(parts);
    }

    /// With a heading above the parts.
    public static Group under(Phrase heading, Node... parts) {
        Group group = new Group(new WrapLabel(heading, "heading"));
        group.getChildren().addAll(parts);
        return group;
    }
}
