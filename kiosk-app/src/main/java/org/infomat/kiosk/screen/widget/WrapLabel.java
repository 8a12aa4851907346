package org.infomat.kiosk.screen.widget;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Orientation;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import org.infomat.kiosk.screen.theme.Typeface;

/// Text that is broken into lines by us, one node a line, and is therefore right in both directions of writing.
/// It is as high as its lines need and never shortens them.
public final class WrapLabel extends Region implements Spoken {

    private static final int WIDEST_WITHOUT_LIMIT = 4000;
    /// A longer word, in font sizes, is cut rather than pushing everything else aside.
    private static final int LONGEST_WHOLE_WORD = 9;

    private final Text style = new Text();
    private final Text probe = new Text();
    private final Map<Integer, List<String>> broken = new HashMap<>();
    private final List<Text> lines = new ArrayList<>();
    private Phrase phrase;
    private boolean centred;

    public WrapLabel(Phrase phrase, String... styleClasses) {
        this.phrase = phrase;
        getStyleClass().add("wrap-label");
        getStyleClass().addAll(styleClasses);
        style.setManaged(false);
        style.setVisible(false);
        getChildren().add(style);
        style.fontProperty().addListener((seen, before, now) -> forget());
        setAccessibleRole(AccessibleRole.TEXT);
        setPhrase(phrase);
    }

    public Phrase phrase() {
        return phrase;
    }

    public void setPhrase(Phrase changed) {
        Typeface typeface = Typeface.of(changed.locale());
        getStyleClass().remove(Typeface.of(phrase.locale()).styleClass());
        getStyleClass().add(typeface.styleClass());
        phrase = changed;
        style.setText(changed.shown());
        setAccessibleText(changed.spoken());
        forget();
    }

    /// Lines in the middle instead of at the start side.
    public WrapLabel centred() {
        centred = true;
        return this;
    }

    /// The lines as they are drawn at the present width.
    public List<String> drawnLines() {
        return lines.stream().map(Text::getText).toList();
    }

    @Override
    public List<String> spoken() {
        return phrase.spoken().isBlank() ? List.of() : List.of(phrase.spoken());
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefWidth(double height) {
        double widest = 0;
        for (String line : broken(WIDEST_WITHOUT_LIMIT)) {
            widest = Math.max(widest, width(line));
        }
        return widest + sides();
    }

    @Override
    protected double computeMinWidth(double height) {
        return Math.min(longestWord(), style.getFont().getSize() * LONGEST_WHOLE_WORD) + sides();
    }

    private double longestWord() {
        double longest = 0;
        for (String word : LineBreaks.unbreakable(phrase.shown(), phrase.locale())) {
            longest = Math.max(longest, width(word));
        }
        return longest;
    }

    @Override
    protected double computePrefHeight(double width) {
        double available = width < 0 ? WIDEST_WITHOUT_LIMIT : width - sides();
        return broken(available).size() * pitch() + snappedTopInset() + snappedBottomInset();
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width < 0 && getWidth() > 0 ? getWidth() : width);
    }

    @Override
    protected double computeMaxHeight(double width) {
        return computePrefHeight(width < 0 && getWidth() > 0 ? getWidth() : width);
    }

    @Override
    protected void layoutChildren() {
        double available = getWidth() - sides();
        List<String> texts = broken(available);
        matchNodes(texts);
        double y = snappedTopInset();
        for (Text line : lines) {
            double slack = available - line.getLayoutBounds().getWidth();
            line.relocate(snappedLeftInset() + (centred ? Math.max(0, slack / 2) : 0), y);
            y += pitch();
        }
    }

    private void matchNodes(List<String> texts) {
        while (lines.size() > texts.size()) {
            getChildren().remove(lines.removeLast());
        }
        while (lines.size() < texts.size()) {
            Text line = newLine();
            lines.add(line);
            getChildren().add(line);
        }
        for (int i = 0; i < texts.size(); i++) {
            lines.get(i).setText(texts.get(i));
        }
    }

    private Text newLine() {
        Text line = new Text();
        line.setManaged(false);
        line.setTextOrigin(VPos.TOP);
        line.setNodeOrientation(
                isPersian(phrase.locale()) ? NodeOrientation.RIGHT_TO_LEFT : NodeOrientation.LEFT_TO_RIGHT);
        line.fontProperty().bind(style.fontProperty());
        line.fillProperty().bind(style.fillProperty());
        return line;
    }

    private static boolean isPersian(Locale locale) {
        return Typeface.of(locale) == Typeface.VAZIRMATN;
    }

    private List<String> broken(double available) {
        int whole = (int) Math.max(1, Math.floor(available));
        return broken.computeIfAbsent(
                whole,
                width -> new LineBreaks(phrase.locale(), this::width)
                        .lines(phrase.shown(), width).stream()
                                .map(line -> line.of(phrase.shown()).stripTrailing())
                                .toList());
    }

    private double width(String line) {
        Font font = style.getFont();
        if (!font.equals(probe.getFont())) {
            probe.setFont(font);
        }
        probe.setText(line);
        return Math.ceil(probe.getLayoutBounds().getWidth());
    }

    private double pitch() {
        probe.setFont(style.getFont());
        probe.setText("Hg");
        return Math.ceil(probe.getLayoutBounds().getHeight());
    }

    private double sides() {
        return snappedLeftInset() + snappedRightInset();
    }

    /// The lines themselves are changed with the next layout: this is also called while JavaFX walks over the children.
    private void forget() {
        broken.clear();
        requestLayout();
    }
}
