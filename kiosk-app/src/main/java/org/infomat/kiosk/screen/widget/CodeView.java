package org.infomat.kiosk.screen.widget;

import java.util.List;
import java.util.Locale;
import javafx.scene.layout.VBox;

/// Characters that people copy: large, in groups, always from left to right, spoken one by one.
public final class CodeView extends VBox implements Spoken {

    private final Phrase name;
    private final String spelled;

    /// @param grouped the code in its groups, separated by spaces or hyphens
    public CodeView(Phrase name, String grouped) {
        this.name = name;
        this.spelled = spelled(grouped);
        getStyleClass().add("code-view");
        // A hyphen must not be a place to break a line, nor must a group be torn apart.
        String shown = grouped.replace('-', '\u2011');
        getChildren()
                .addAll(
                        new WrapLabel(name, "secondary").centred(),
                        new WrapLabel(new Phrase(shown, Locale.ENGLISH), "code").centred());
    }

    @Override
    public List<String> spoken() {
        return List.of(name.spoken() + ": " + spelled);
    }

    private static String spelled(String grouped) {
        return String.join(
                        " ",
                        grouped.replaceAll("[\\s\u2011-]+", ",")
                                .replace(",", ", ")
                                .split("(?<=[^, ])"))
                .replaceAll(" +,", ",")
                .replaceAll(" +", " ")
                .strip();
    }
}
