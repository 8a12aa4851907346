package org.infomat.kiosk.screen;

import java.util.Optional;
import javafx.animation.FadeTransition;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;

/// All pages that are kept, one visible. A page stays attached once it was shown: taking it out and in again would make
/// JavaFX compute the style of all its nodes anew.
final class PageStack extends StackPane {

    private static final Duration FADE = Duration.millis(120);
    /// More than a visit goes back to; the oldest goes when one more comes.
    private static final int KEPT = 12;

    private boolean fade;

    PageStack() {
        getStyleClass().add("pages");
    }

    void fade(boolean wanted) {
        fade = wanted;
    }

    void show(Page page) {
        PageView view = attached(page);
        for (Node other : getChildren()) {
            other.setVisible(other == view);
        }
        view.toFront();
        while (getChildren().size() > KEPT) {
            getChildren().removeFirst();
        }
        if (fade) {
            fadeIn(view);
        }
    }

    void warm(Page page) {
        PageView view = attached(page);
        view.applyCss();
        view.resize(getWidth(), getHeight());
        view.layout();
    }

    void wipe() {
        getChildren().clear();
    }

    Optional<Page> current() {
        return getChildren().stream()
                .filter(Node::isVisible)
                .filter(PageView.class::isInstance)
                .map(node -> ((PageView) node).page())
                .findFirst();
    }

    /// How the pages use their zone: from where on in the low-reach layout, and whether something is typed.
    void arrange(double contentFrom, boolean typing) {
        for (Node node : getChildren()) {
            if (node instanceof PageView view) {
                view.contentFrom(contentFrom);
                view.compact(typing);
            }
        }
    }

    private PageView attached(Page page) {
        for (Node node : getChildren()) {
            if (node instanceof PageView view && view.page() == page) {
                return view;
            }
        }
        PageView view = new PageView(page);
        view.setVisible(false);
        getChildren().add(view);
        return view;
    }

    private static void fadeIn(Node view) {
        FadeTransition fading = new FadeTransition(FADE, view);
        fading.setFromValue(0.2);
        fading.setToValue(1);
        fading.play();
    }
}
