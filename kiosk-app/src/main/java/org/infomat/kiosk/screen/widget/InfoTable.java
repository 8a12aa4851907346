package org.infomat.kiosk.screen.widget;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// Facts as pairs of a name and a value, each a row: cost, time, what to bring, the answers given.
public final class InfoTable extends VBox implements Spoken {

    private final VBox rows;

    private record Pair(Phrase name, Phrase value) {}

    private final List<Pair> pairs = new ArrayList<>();
    private final List<TouchButton> changes = new ArrayList<>();

    /// On a wide screen its rows stand beside each other in pairs, read line by line.
    public InfoTable() {
        this(new Columns());
    }

    /// On a wide screen its rows run down one column after the other.
    public static InfoTable flowing() {
        return new InfoTable(new FlowingColumns());
    }

    private InfoTable(VBox rows) {
        this.rows = rows;
        getStyleClass().add("info-table");
        getChildren().add(rows);
    }

    public InfoTable row(String icon, Phrase name, Phrase value) {
        pairs.add(new Pair(name, value));
        rows.getChildren().add(drawn(new Icon(icon, "info-icon"), words(name, value)));
        return this;
    }

    public InfoTable row(Phrase name, Phrase value) {
        pairs.add(new Pair(name, value));
        rows.getChildren().add(drawn(words(name, value)));
        return this;
    }

    /// A pair with a button behind it that changes the value. The button's spoken words should name what it changes.
    public InfoTable row(Phrase name, Phrase value, TouchButton change) {
        pairs.add(new Pair(name, value));
        changes.add(change);
        change.setMinWidth(USE_PREF_SIZE);
        rows.getChildren().add(drawn(words(name, value), change));
        return this;
    }

    /// A button after the rows, for what they do not say.
    public InfoTable more(TouchButton button) {
        changes.add(button);
        VBox row = new VBox(button);
        row.getStyleClass().add("info-more");
        rows.getChildren().add(row);
        return this;
    }

    @Override
    public List<String> spoken() {
        List<String> said = new ArrayList<>();
        pairs.forEach(
                pair -> said.add(pair.name().spoken() + ": " + pair.value().spoken()));
        changes.forEach(change -> said.addAll(change.spoken()));
        return said;
    }

    private static VBox words(Phrase name, Phrase value) {
        VBox words = new VBox(new WrapLabel(name, "info-name"), new WrapLabel(value, "info-value"));
        words.getStyleClass().add("info-words");
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMinWidth(0);
        return words;
    }

    private HBox drawn(Node... parts) {
        rows.getChildren().forEach(before -> before.getStyleClass().add("divided"));
        HBox row = new HBox(parts);
        row.getStyleClass().add("info-row");
        return row;
    }
}
