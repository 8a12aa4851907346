package org.infomat.kiosk.panel;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.infomat.device.DeviceId;
import org.infomat.device.printer.simulated.VirtualPrinter;
import org.infomat.device.signal.Lamp;
import org.infomat.device.signal.simulated.CabinetSimulator;
import org.infomat.device.simulated.Lever;
import org.infomat.device.simulated.Simulator;
import org.infomat.kiosk.screen.widget.ErrorNote;
import org.infomat.kiosk.screen.widget.Phrase;
import org.infomat.kiosk.screen.widget.TouchButton;
import org.infomat.kiosk.screen.widget.Words;
import org.infomat.kiosk.screen.widget.WrapLabel;

/// One simulated device: its name, its levers, and the paper that came out of it if it prints.
final class SimulatorCard extends VBox {
    private final Words words;
    private final List<Runnable> changing = new ArrayList<>();

    SimulatorCard(Words words, DeviceId id, Simulator simulator) {
        this.words = words;
        getStyleClass().add("card");
        getChildren().add(new WrapLabel(words.literal(id.value()), "section-title"));
        if (simulator instanceof VirtualPrinter printer) {
            PrintedPaper paper = new PrintedPaper(words, printer::receipts);
            changing.add(paper::refresh);
            getChildren().add(paper);
        }
        if (simulator instanceof CabinetSimulator cabinet) {
            for (Lamp lamp : Lamp.values()) {
                LampSign sign = new LampSign(words, lamp, cabinet::lights);
                changing.add(sign::refresh);
                getChildren().add(sign);
            }
        }
        simulator.levers().forEach(lever -> getChildren().add(drawn(lever)));
    }

    /// Draws what may have changed without anybody touching the panel.
    void refresh() {
        changing.forEach(Runnable::run);
    }

    private Node drawn(Lever lever) {
        return switch (lever) {
            case Lever.Toggle toggle -> toggle(toggle);
            case Lever.Press press -> press(press);
            case Lever.Entry entry -> entry(entry);
        };
    }

    private Node toggle(Lever.Toggle lever) {
        LeverSwitch drawn = new LeverSwitch(words, name(lever), lever);
        changing.add(drawn::refresh);
        return drawn;
    }

    private Node press(Lever.Press lever) {
        return new TouchButton(TouchButton.Weight.NORMAL, name(lever), () -> {
                    lever.press().run();
                    refresh();
                })
                .wide();
    }

    private Node entry(Lever.Entry lever) {
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
        field.setAccessibleText(enter.words().spoken());
        VBox entry = new VBox(field, wrong, enter.wide());
        entry.getStyleClass().add("lever-entry");
        return entry;
    }

    private Phrase name(Lever lever) {
        return words.phrase("device.lever." + lever.name());
    }
}
