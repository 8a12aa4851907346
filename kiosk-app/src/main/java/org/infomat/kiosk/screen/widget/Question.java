package org.infomat.kiosk.screen.widget;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.layout.VBox;

/// A question with its help, the place for the answer, and what is wrong with the answer, beside each other in reading
/// order.
public final class Question extends VBox implements Spoken {

    private final Phrase label;
    private final Phrase help;
    private final Entry<?> entry;
    private final ErrorNote error = new ErrorNote();

    public Question(Phrase label, Phrase help, Entry<?> entry) {
        this.label = label;
        this.help = help;
        this.entry = entry;
        getStyleClass().add("question");
        if (!label.isEmpty()) {
            getChildren().add(new WrapLabel(label, "question-label"));
        }
        if (!help.isEmpty()) {
            getChildren().add(new WrapLabel(help, "question-help"));
        }
        getChildren().addAll(error, entry);
    }

    public void showError(Phrase wrong) {
        error.show(wrong);
        entry.markWrong(true);
    }

    public void clearError() {
        error.clear();
        entry.markWrong(false);
    }

    @Override
    public List<String> spoken() {
        List<String> said = new ArrayList<>();
        said.add(SpokenScript.joined(label.spoken(), help.spoken()));
        said.addAll(error.spoken());
        said.addAll(entry.spoken());
        return said;
    }
}
