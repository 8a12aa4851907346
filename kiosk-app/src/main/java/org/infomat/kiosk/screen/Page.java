package org.infomat.kiosk.screen;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.infomat.kiosk.screen.widget.Entry;
import org.infomat.kiosk.screen.widget.Phrase;
import org.infomat.kiosk.screen.widget.ProgressLine;
import org.infomat.kiosk.screen.widget.Scroller;
import org.infomat.kiosk.screen.widget.SpokenScript;
import org.infomat.kiosk.screen.widget.Words;
import org.jspecify.annotations.Nullable;

/// What a feature shows at one moment: a title, content in reading order, one main action.
/// The frame puts the parts in their zones; the same parts make the spoken script, so that eye and ear get the same.
///
/// A page is built once and can be shown again as it is; its nodes may change while it is shown.
public final class Page {

    private final Words words;
    private final Phrase title;
    private final VBox content = new VBox();
    private final Scroller scroller;
    private @Nullable ProgressLine progress;
    private @Nullable Action main;
    private @Nullable Node focus;
    private Phrase backWords;
    private Phrase finishWords;
    private boolean back = true;
    private boolean finish = true;
    private boolean startOver = true;
    private boolean bare;
    private @Nullable Cover cover;

    private Page(Words words, Phrase title) {
        this.words = words;
        this.title = title;
        backWords = words.phrase("action.back");
        finishWords = words.phrase("action.finish");
        content.getStyleClass().add("page-content");
        scroller = new Scroller(words, content);
    }

    public static Page titled(Words words, Phrase title) {
        return new Page(words, title);
    }

    /// Parts of the content, from top to bottom.
    public Page with(Node... parts) {
        content.getChildren().addAll(parts);
        return this;
    }

    /// Which step of how many, counted from 1.
    public Page step(int step, int count) {
        return step(step, count, words.phrase("general.step-of", Map.of("step", step, "count", count)));
    }

    /// The same in other words: `Question 3 of 7`.
    public Page step(int step, int count, Phrase says) {
        progress = new ProgressLine(says, step, count);
        return this;
    }

    public Page main(Action action) {
        main = action;
        return this;
    }

    public Page withoutBack() {
        back = false;
        return this;
    }

    /// Nothing to leave: neither finish nor start over.
    public Page withoutLeaving() {
        finish = false;
        return withoutStartOver();
    }

    /// For the page that starting over leads to, and where it would not be understood.
    public Page withoutStartOver() {
        startOver = false;
        return this;
    }

    /// Other words on the button at the start side, which still means "back".
    public Page backSays(Phrase other) {
        backWords = other;
        return this;
    }

    /// Other words on the button in the middle, which still means "finish".
    public Page finishSays(Phrase other) {
        finishWords = other;
        return this;
    }

    /// The field that takes the focus when the page opens, so that its keyboard is there at once.
    public Page focus(Entry<?> entry) {
        focus = entry.first();
        return this;
    }

    /// Takes the place of a page that told the same a moment ago: as far down, and with the focus on what had it.
    public Page insteadOf(Page before) {
        scroller.startAs(before.scroller);
        SameFocus.on(content, before.content).ifPresent(same -> focus = same);
        return this;
    }

    /// Content in the middle of its zone, in a narrower column: for pages that say one thing.
    public Page centred() {
        content.getStyleClass().add("centred");
        return this;
    }

    /// Without the title's zone: the content is all there is, as on the first screen.
    public Page bare() {
        bare = true;
        return this;
    }

    /// Covers the whole screen, the frame's own zones too, for as long as the page is shown.
    ///
    /// @param escape what the Escape key does, which is the way out where the glass is dead
    public Page covered(Region whole, Runnable escape) {
        cover = new Cover(whole, escape);
        return this;
    }

    /// What lies over the whole screen, and the key that leads out.
    record Cover(Region whole, Runnable escape) {}

    Optional<Cover> cover() {
        return Optional.ofNullable(cover);
    }

    /// Title, content, choices and errors in reading order, in the language of the visit.
    public List<String> script() {
        List<String> script = new ArrayList<>();
        script.add(title.spoken());
        progress().ifPresent(line -> script.addAll(line.spoken()));
        script.addAll(SpokenScript.of(content));
        main().filter(Action::possible)
                .ifPresent(action -> script.add(action.words().spoken()));
        if (back) {
            script.add(backWords.spoken());
        }
        startOver().ifPresent(says -> script.add(says.spoken()));
        if (finish) {
            script.add(finishWords.spoken());
        }
        script.removeIf(String::isBlank);
        return List.copyOf(script);
    }

    public Phrase title() {
        return title;
    }

    Optional<ProgressLine> progress() {
        return Optional.ofNullable(progress);
    }

    Optional<Action> main() {
        return Optional.ofNullable(main);
    }

    Optional<Node> focus() {
        return Optional.ofNullable(focus);
    }

    Optional<Phrase> back() {
        return back ? Optional.of(backWords) : Optional.empty();
    }

    Optional<Phrase> finish() {
        return finish ? Optional.of(finishWords) : Optional.empty();
    }

    Optional<Phrase> startOver() {
        return startOver ? Optional.of(words.phrase("action.start-over")) : Optional.empty();
    }

    boolean isBare() {
        return bare;
    }

    Scroller scroller() {
        return scroller;
    }

    Region content() {
        return content;
    }
}
