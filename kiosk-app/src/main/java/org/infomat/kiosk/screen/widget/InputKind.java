package org.infomat.kiosk.screen.widget;

import java.util.Optional;
import javafx.scene.Node;

/// What is typed into a field, which decides the keyboard that comes up for it.
public enum InputKind {
    /// Words of the visit's language.
    TEXT,
    EMAIL,
    /// Whole numbers and amounts.
    NUMBER,
    PHONE,
    /// Latin letters and digits that are copied from paper.
    CODE,
    /// Latin letters, digits and signs: a technician's name or password.
    LATIN;

    /// Marks a node as something to type into.
    void mark(Node node) {
        node.getProperties().put(InputKind.class, this);
    }

    /// What is typed into this node; empty if nothing is.
    public static Optional<InputKind> of(Node node) {
        return node.hasProperties() && node.getProperties().get(InputKind.class) instanceof InputKind kind
                ? Optional.of(kind)
                : Optional.empty();
    }

    /// Whether the characters run from left to right also on a Persian page.
    boolean leftToRight() {
        return this != TEXT;
    }
}
