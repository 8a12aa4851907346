package org.infomat.kiosk.screen.widget;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.scene.Node;

/// Any number of answers out of some. The answer keeps the order of the options.
public final class ChoicesEntry<T> extends Entry<List<T>> {

    private final Map<T, OptionTarget> targets = new LinkedHashMap<>();
    private final Set<T> chosen = new HashSet<>();

    public ChoicesEntry(Words words, List<Option<T>> options) {
        getStyleClass().add("options");
        for (Option<T> option : options) {
            OptionTarget target = new OptionTarget(
                    option.words(), words.phrase("general.selected"), true, () -> touched(option.value()));
            targets.put(option.value(), target);
            getChildren().add(target);
        }
    }

    @Override
    public Optional<List<T>> value() {
        return chosen.isEmpty()
                ? Optional.empty()
                : Optional.of(targets.keySet().stream().filter(chosen::contains).toList());
    }

    @Override
    public void show(List<T> answer) {
        chosen.clear();
        chosen.addAll(answer);
        targets.forEach((value, target) -> target.choose(chosen.contains(value)));
    }

    @Override
    public Node first() {
        return targets.values().iterator().next();
    }

    @Override
    public List<String> spoken() {
        List<String> said = new ArrayList<>();
        targets.values().forEach(target -> said.addAll(target.spoken()));
        return said;
    }

    private void touched(T value) {
        if (!chosen.remove(value)) {
            chosen.add(value);
        }
        show(List.copyOf(chosen));
        tell();
    }
}
