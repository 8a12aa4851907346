package org.infomat.kiosk.panel;

import java.util.Map;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.infomat.content.theme.Theme;
import org.infomat.device.DeviceId;
import org.infomat.device.simulated.Lever;
import org.infomat.device.simulated.Simulator;
import org.infomat.kiosk.screen.theme.Appearance;
import org.infomat.kiosk.screen.theme.Millimetres;
import org.infomat.kiosk.screen.theme.Stylesheet;
import org.infomat.kiosk.screen.theme.Typeface;
import org.infomat.kiosk.screen.widget.ErrorNote;
import org.infomat.kiosk.screen.widget.Phrase;
import org.infomat.kiosk.screen.widget.TouchButton;
import org.infomat.kiosk.screen.widget.Words;
import org.infomat.kiosk.screen.widget.WrapLabel;

/// Shows every lever of every simulated device, without knowing the devices.
public final class DevicePanel extends VBox {
    /// Smaller than on a terminal: this stands on a desk.
    private static final Millimetres DESK = new Millimetres(2);

    private static final double WIDTH = 460;
    private static final double HEIGHT = 960;

    private final Words words;

    @SuppressWarnings("this-escape") // A node is given its children while it is built, as all of JavaFX does.
    public DevicePanel(Words words, Map<DeviceId, Simulator> simulators) {
        this.words = words;
        getStyleClass().add("device-panel");
        getChildren().add(new WrapLabel(words.phrase("panel.title"), "page-title"));
        simulators.forEach((id, simulator) -> getChildren().add(device(id, simulator)));
    }

    public Scene scene(Theme theme) {
        Typeface.loadAll();
        ScrollPane scroll = new ScrollPane(this);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add(Typeface.of(words.locale()).styleClass());
        Scene scene = new Scene(scroll, WIDTH, HEIGHT);
        scene.getStylesheets()
                .setAll(Stylesheet.of(theme, DESK, Appearance.USUAL).uri());
        return scene;
    }

    private VBox device(DeviceId id, Simulator simulator) {
        VBox box = new VBox(new WrapLabel(words.literal(id.value()), "section-title"));
        box.getStyleClass().add("device");
        simulator
                .levers()
                .forEach(lever -> box.getChildren()
                        .add(
                                switch (lever) {
                                    case Lever.Toggle toggle -> toggle(toggle);
                                    case Lever.Press press ->
                                        new TouchButton(TouchButton.Weight.NORMAL, name(press), press.press()).wide();
                                    case Lever.Entry entry -> entry(entry);
                                }));
        return box;
    }

    private TouchButton toggle(Lever.Toggle lever) {
        TouchButton[] button = new TouchButton[1];
        button[0] = new TouchButton(TouchButton.Weight.NORMAL, state(lever), () -> {
            lever.set().accept(!lever.on().getAsBoolean());
            button[0].setWords(state(lever));
        });
        return button[0].wide();
    }

    private Phrase state(Lever.Toggle lever) {
        return words.phrase(
                lever.on().getAsBoolean() ? "panel.on" : "panel.off",
                Map.of("lever", name(lever).shown()));
    }

    private VBox entry(Lever.Entry lever) {
        TextField field = new TextField(lever.proposal().get());
        ErrorNote wrong = new ErrorNote();
        TouchButton enter = new TouchButton(TouchButton.Weight.NORMAL, name(lever), () -> {
            wrong.clear();
            try {
                lever.enter().accept(field.getText());
            } catch (IllegalArgumentException e) {
                wrong.show(words.phrase("panel.refused", Map.of("detail", String.valueOf(e.getMessage()))));
            }
        });
        return new VBox(field, wrong, enter.wide());
    }

    private Phrase name(Lever lever) {
        return words.phrase("device.lever." + lever.name());
    }
}
