package org.infomat.kiosk.screen.widget;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Pos;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/// Characters that people copy: large, in groups, always from left to right, spoken one by one.
public final class CodeView extends VBox implements Spoken {

    private static final int WIDER_THAN_ANY_CODE = 4000;
    /// A code of fewer groups is short enough for any line.
    private static final int GROUPS_OF_A_LONG_CODE = 4;

    private final Phrase name;
    private final String spelled;

    /// @param grouped the code in its groups, separated by spaces or hyphens
    public CodeView(Phrase name, String grouped) {
        this.name = name;
        this.spelled = spelled(grouped);
        getStyleClass().add("code-view");
        getChildren().addAll(new WrapLabel(name, "secondary").centred(), shown(grouped));
    }

    /// One line; where that is too long, two of as many groups. No group is torn apart.
    private static FlowPane shown(String grouped) {
        FlowPane halves = new FlowPane();
        halves.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        halves.setAlignment(Pos.CENTER);
        halves.setPrefWrapLength(WIDER_THAN_ANY_CODE);
        for (String half : halves(grouped)) {
            // A hyphen must not be a place to break a line.
            halves.getChildren()
                    .add(new WrapLabel(new Phrase(half.replace('-', '\u2011'), Locale.ENGLISH), "code").centred());
        }
        return halves;
    }

    static List<String> halves(String grouped) {
        String[] groups = grouped.split("(?<=[ \u2011-])");
        if (groups.length < GROUPS_OF_A_LONG_CODE) {
            return List.of(grouped);
        }
        int middle = (groups.length + 1) / 2;
        return List.of(
                String.join("", Arrays.copyOfRange(groups, 0, middle)),
                String.join("", Arrays.copyOfRange(groups, middle, groups.length)));
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
