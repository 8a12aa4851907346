package org.infomat.kiosk.screen.widget;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/// A list of large rows, in two columns on wide screens. The page's own scroller pages through it; of thousands of rows
/// only the
/// first are drawn, and the next ones come by a touch at the end, so that a wide search is as quick as a narrow one.
public final class RowList extends VBox {

    private static final int AT_ONCE = 28;

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
