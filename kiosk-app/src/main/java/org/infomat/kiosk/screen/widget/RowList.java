package org.infomat.kiosk.screen.widget;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/// A list of large rows, a handful at a time: the others come by a touch on "more". Wide screens show two columns.
public final class RowList extends VBox {

    private static final int AT_ONCE = 7;

    private final Columns columns = new Columns();
    private final TouchButton more;
    private List<? extends Node> rows = List.of();
    private int shown;

    public RowList(Words words, List<? extends Node> rows) {
        getStyleClass().add("rows");
        more = new TouchButton(TouchButton.Weight.NORMAL, words.phrase("action.more"), this::showMore)
                .withIcon("chevron-down");
        more.setMaxWidth(Double.MAX_VALUE);
        getChildren().addAll(columns, more);
        setRows(rows);
    }

    /// Shows other rows, from their beginning.
    public void setRows(List<? extends Node> changed) {
        rows = List.copyOf(changed);
        shown = 0;
        columns.getChildren().clear();
        showMore();
    }

    private void showMore() {
        int until = Math.min(rows.size(), shown + AT_ONCE);
        // One more row takes no more room than the button that would lead to it.
        until = rows.size() - until <= 1 ? rows.size() : until;
        columns.getChildren().addAll(rows.subList(shown, until));
        shown = until;
        more.setVisible(shown < rows.size());
        more.setManaged(shown < rows.size());
    }
}
