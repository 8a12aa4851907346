package org.infomat.kiosk.screen.widget;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/// One answer out of some, each as a large row.
public final class ChoiceEntry<T> extends Entry<T> {

    private final Map<T, OptionTarget> targets = new LinkedHashMap<>();
    private @Nullable T chosen;

    public ChoiceEntry(Words words, List<Option<T>> options) {
        getStyleClass().add("options");
        for (Option<T> option : options) {
            OptionTarget target = new OptionTarget(
                    option.words(), words.phrase("general.selected"), false, () -> touched(option.value()));
            targets.put(option.value(), target);
            getChildren().add(target);
        }
    }

    /// Yes or no.
    public static ChoiceEntry<Boolean> yesNo(Words words) {
        return new ChoiceEntry<>(
                words,
                List.of(
                        new Option<>(true, words.phrase("action.yes")),
                        new Option<>(false, words.phrase("action.no"))));
    }

    @Override
    public Optional<T> value() {
        return Optional.ofNullable(chosen);
    }

    @Override
    public void show(T answer) {
        chosen = answer;
        targets.forEach((value, target) -> target.choose(value.equals(answer)));
    }

    @Override
    public Node first() {
        OptionTarget present = chosen == null ? null : targets.get(chosen);
        return present != null ? present : targets.values().iterator().next();
    }

    @Override
    public List<String> spoken() {
        List<String> said = new ArrayList<>();
        targets.values().forEach(target -> said.addAll(target.spoken()));
        return said;
    }

    private void touched(T value) {
        show(value);
        tell();
    }
}
