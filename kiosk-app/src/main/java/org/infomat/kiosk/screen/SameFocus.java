package org.infomat.kiosk.screen;

import java.util.Optional;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.Parent;

/// Finds on a page what corresponds to the part of another that has the focus: what is called the same.
final class SameFocus {
    private SameFocus() {}

    static Optional<Node> on(Parent page, Parent before) {
        return find(before, Node::isFocused)
                .map(Node::getAccessibleText)
                .flatMap(
                        name -> find(page, node -> node.isFocusTraversable() && name.equals(node.getAccessibleText())));
    }

    private static Optional<Node> find(Node node, Predicate<Node> wanted) {
        if (wanted.test(node)) {
            return Optional.of(node);
        }
        return node instanceof Parent parent
                ? parent.getChildrenUnmodifiable().stream()
                        .flatMap(child -> find(child, wanted).stream())
                        .findFirst()
                : Optional.empty();
    }
}
