package org.infomat.kiosk.screen.widget;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.FlowPane;
import org.infomat.kiosk.screen.FxThread;
import org.junit.jupiter.api.Test;

class CodeViewTest {
    private static final Phrase NAME = new Phrase("Reference", Locale.ENGLISH);

    @Test
    void a_long_code_stands_on_one_line_where_it_fits_and_else_breaks_in_the_middle() {
        assertThat(drawn(1000)).hasSize(1);
        assertThat(drawn(150)).hasSize(2);
    }

    @Test
    void it_breaks_after_a_hyphen_and_a_short_code_nowhere() {
        assertThat(CodeView.halves("QTMX-3DGJ-QYEW-6GKR")).containsExactly("QTMX-3DGJ-", "QYEW-6GKR");
        assertThat(CodeView.halves("7KQ4-ABCD-EFGH-2345-9")).containsExactly("7KQ4-ABCD-EFGH-", "2345-9");
        assertThat(CodeView.halves("QTMX\u20113DGJ\u2011QYEW\u20116GKR")).hasSize(2);
        assertThat(CodeView.halves("2187-922")).containsExactly("2187-922");
    }

    /// How far down the lines of the code begin.
    private static List<Double> drawn(double width) {
        return FxThread.call(() -> {
            CodeView view = new CodeView(NAME, "QTMX-3DGJ-QYEW-6GKR");
            Scene scene = new Scene(view, width, 400);
            scene.getRoot().applyCss();
            scene.getRoot().layout();
            FlowPane code = (FlowPane) view.getChildren().getLast();
            return code.getChildren().stream().map(Node::getLayoutY).distinct().toList();
        });
    }
}
