package org.infomat.kiosk.screen;

import java.util.List;
import java.util.Optional;
import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.infomat.content.theme.Theme;
import org.infomat.kiosk.screen.keyboard.KeyGuard;
import org.infomat.kiosk.screen.keyboard.KeyboardPanel;
import org.infomat.kiosk.screen.theme.Appearance;
import org.infomat.kiosk.screen.theme.Millimetres;
import org.infomat.kiosk.screen.theme.Stylesheet;
import org.infomat.kiosk.screen.theme.Typeface;
import org.infomat.kiosk.screen.widget.InputKind;
import org.infomat.kiosk.screen.widget.Note;
import org.infomat.kiosk.screen.widget.Phrase;
import org.infomat.kiosk.screen.widget.Words;
import org.jspecify.annotations.Nullable;

/// The zones of every screen: whose terminal it is and the tools at the top, the page, the keyboard when something is
/// typed, and the band of actions at the bottom. Language, direction and colours are set here once for all that is
/// inside.
///
/// To be used on the JavaFX thread only.
public final class Frame extends Region {

    private final Millimetres millimetres;
    private final FrameEvents events;
    private final Region topBand = new Region();
    private final IdentityBar identity = new IdentityBar();
    private final ToolBar tools;
    private final VBox notices = new VBox();
    private final PageStack pages = new PageStack();
    private final KeyboardPanel keyboard;
    private final ActionBand actions;
    private final StackPane cover = new StackPane();
    private Appearance appearance = Appearance.USUAL;
    private Words words;
    private Phrase ownLanguageName;
    private @Nullable Scene scene;
    private @Nullable Runnable escape;

    public Frame(Millimetres millimetres, Words words, Phrase ownLanguageName, FrameEvents events) {
        this.millimetres = millimetres;
        this.events = events;
        this.words = words;
        this.ownLanguageName = ownLanguageName;
        tools = new ToolBar(events);
        actions = new ActionBand(events);
        keyboard = new KeyboardPanel(words);
        getStyleClass().add("frame");
        notices.getStyleClass().add("notices");
        topBand.getStyleClass().add("top-band");
        getChildren().addAll(topBand, identity, notices, pages, tools, keyboard, actions, cover);
        cover.setVisible(false);
        keyboard.visibleProperty().addListener((seen, before, now) -> requestLayout());
        listenForActivity();
        speak(words, ownLanguageName);
    }

    /// Makes the scene in which this frame lives, with its stylesheet and the guard against keys that lead out.
    public Scene scene(double width, double height, Theme theme) {
        Typeface.loadAll();
        Scene made = new Scene(this, width, height);
        scene = made;
        colour(theme, appearance);
        KeyGuard.guard(made);
        made.addEventFilter(KeyEvent.KEY_PRESSED, this::escaped);
        HiddenGesture.watch(made, millimetres, events::signIn);
        made.focusOwnerProperty().addListener((seen, before, now) -> focused(now));
        return made;
    }

    /// Sets language and direction. Pages that are shown keep their words; show new ones.
    public void speak(Words changed, Phrase changedLanguageName) {
        words = changed;
        ownLanguageName = changedLanguageName;
        Typeface typeface = Typeface.of(changed.locale());
        for (Typeface known : Typeface.values()) {
            getStyleClass().remove(known.styleClass());
        }
        getStyleClass().add(typeface.styleClass());
        setNodeOrientation(
                typeface == Typeface.VAZIRMATN ? NodeOrientation.RIGHT_TO_LEFT : NodeOrientation.LEFT_TO_RIGHT);
        tools.show(words, ownLanguageName, appearance);
        keyboard.setWords(changed);
    }

    /// Sets colours, size of text, and reach.
    public void colour(Theme theme, Appearance changed) {
        appearance = changed;
        pages.fade(!changed.reducedMotion());
        tools.show(words, ownLanguageName, changed);
        if (scene != null) {
            scene.getStylesheets()
                    .setAll(Stylesheet.of(theme, millimetres, changed).uri());
        }
        requestLayout();
    }

    public void hall(Phrase name) {
        identity.hall(name);
    }

    public void time(Phrase now) {
        identity.time(now);
    }

    /// Remarks that hold for every screen: simulated devices, no connection. None takes no room.
    public void notices(List<Note> present) {
        notices.getChildren().setAll(present);
        requestLayout();
    }

    /// Shows a page. One that was shown before is only made visible again.
    public void show(Page page) {
        pages.show(page);
        actions.show(page);
        keyboard.hide();
        cover(page);
        requestLayout();
        Optional<Node> focus = page.cover().<Node>map(Page.Cover::whole).or(page::focus);
        if (focus.isPresent()) {
            focus.get().requestFocus();
            focused(focus.get());
        } else {
            pages.requestFocus();
        }
    }

    private void cover(Page page) {
        boolean covered = page.cover().isPresent();
        cover.getChildren().setAll(page.cover().stream().map(Page.Cover::whole).toList());
        escape = page.cover().map(Page.Cover::escape).orElse(null);
        List.of(topBand, identity, tools, notices, pages, actions).forEach(zone -> zone.setVisible(!covered));
        cover.setVisible(covered);
    }

    /// The guard eats the key for everything else.
    private void escaped(KeyEvent event) {
        if (escape != null && event.getCode() == KeyCode.ESCAPE) {
            escape.run();
        }
    }

    /// Prepares a page without showing it, so that its first showing is as quick as the second.
    public void warm(Page page) {
        pages.warm(page);
    }

    /// Drops every page, so that nothing of a visit remains in the nodes.
    public void wipe() {
        keyboard.hide();
        pages.wipe();
        cover.getChildren().clear();
        Clipboard.getSystemClipboard().clear();
    }

    public KeyboardPanel keyboard() {
        return keyboard;
    }

    public Millimetres millimetres() {
        return millimetres;
    }

    private void listenForActivity() {
        // A touch that hit a target is told by what the target does; before that it would change the page under it.
        addEventHandler(MouseEvent.MOUSE_RELEASED, event -> events.activity());
        addEventFilter(MouseEvent.MOUSE_DRAGGED, event -> events.activity());
        addEventFilter(ScrollEvent.SCROLL, event -> events.activity());
        addEventFilter(KeyEvent.KEY_PRESSED, event -> events.activity());
        addEventFilter(KeyEvent.KEY_TYPED, event -> events.activity());
    }

    private void focused(@Nullable Node owner) {
        if (owner == null) {
            return;
        }
        InputKind.of(owner).ifPresentOrElse(keyboard::showFor, keyboard::hide);
        applyCss();
        layout();
        pages.current().ifPresent(page -> page.scroller().reveal(owner));
    }

    @Override
    protected void layoutChildren() {
        FrameZones zones = FrameZones.of(this, millimetres, appearance.lowReach());
        topBand.resizeRelocate(0, 0, getWidth(), zones.top());
        cover.resizeRelocate(0, 0, getWidth(), getHeight());
        zones.place(identity, tools, notices, pages, keyboard, actions);
    }
}
