package org.infomat.kiosk.screen.widget;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;

/// What a part of a page says, in reading order: the order of its children, which is the same in both directions of
/// writing.
public final class SpokenScript {

    private SpokenScript() {}

    public static List<String> of(Node node) {
        List<String> script = new ArrayList<>();
        collect(node, script);
        return List.copyOf(script);
    }

    /// What a part shows, as one sentence: `Passport. Apply for a new one. 12 days`.
    static String joined(String... parts) {
        StringBuilder sentence = new StringBuilder();
        for (String part : parts) {
            append(sentence, part.strip());
        }
        return sentence.toString();
    }

    private static void append(StringBuilder sentence, String part) {
        if (part.isEmpty()) {
            return;
        }
        if (!sentence.isEmpty()) {
            boolean ended = ".!?:؟…".indexOf(sentence.charAt(sentence.length() - 1)) >= 0;
            sentence.append(ended ? " " : ". ");
        }
        sentence.append(part);
    }

    private static void collect(Node node, List<String> script) {
        if (!node.isVisible()) {
            return;
        }
        if (node instanceof Spoken speaker) {
            speaker.spoken().stream().filter(said -> !said.isBlank()).forEach(script::add);
        } else if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, script));
        }
    }
}
