package org.infomat.kiosk.technician;

import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javafx.scene.layout.StackPane;
import org.infomat.kiosk.screen.Action;
import org.infomat.kiosk.screen.Page;
import org.infomat.kiosk.screen.widget.Note;
import org.infomat.kiosk.servicing.Act;
import org.infomat.kiosk.servicing.Place;
import org.infomat.kiosk.servicing.Trial;

/// The grid over the whole screen, and the map of what stayed silent.
final class TouchPages {
    private static final Trial TOUCH = Trial.of(Trial.Kind.TOUCH);
    /// More places are counted, not named, in the audit log.
    private static final int NAMED = 12;

    private TouchPages() {}

    static Page grid(Shown shown) {
        TouchSheet sheet = new TouchSheet(
                shown.millimetres(),
                shown.say("technician.trial.touch.finish"),
                TouchSheet.PATIENCE,
                grid -> shown.acts()
                        .accept(new Act.Turn(new Place.TouchMap(grid.columns(), grid.rows(), grid.silent()))));
        return shown.page(TrialWords.name(shown, TOUCH)).covered(sheet, sheet::finish);
    }

    static Page map(Shown shown, Place.TouchMap found) {
        CellGrid grid = new CellGrid(found.columns(), found.rows());
        for (int cell = 0; cell < found.cells(); cell++) {
            if (!found.silent().contains(cell)) {
                grid.touched(cell);
            }
        }
        grid.getStyleClass().add("touch-map");
        double cell = shown.millimetres().px(4);
        grid.setPrefSize(found.columns() * cell, found.rows() * cell);
        grid.setMinSize(found.columns() * cell, found.rows() * cell);
        grid.setMaxSize(found.columns() * cell, found.rows() * cell);
        return shown.page(TrialWords.name(shown, TOUCH))
                .with(note(shown, found), Verdict.on(shown, TOUCH, told(found)), new StackPane(grid))
                .main(new Action(
                        shown.say("technician.trial.again"),
                        "rotate-ccw",
                        () -> shown.acts().accept(new Act.Turn(new Place.TouchGrid()))));
    }

    private static Note note(Shown shown, Place.TouchMap found) {
        return found.silent().isEmpty()
                ? new Note(Note.Kind.GOOD, shown.say("technician.trial.touch.all"))
                : new Note(
                        Note.Kind.WARN,
                        shown.say(
                                "technician.trial.touch.silent",
                                Map.of("silent", found.silent().size(), "cells", found.cells())));
    }

    /// Column and line of each, counted from 1 at the top left.
    private static String told(Place.TouchMap found) {
        String places = new TreeSet<>(found.silent())
                .stream()
                        .limit(NAMED)
                        .map(cell -> (cell % found.columns() + 1) + "/" + (cell / found.columns() + 1))
                        .collect(Collectors.joining(" "));
        return ("silent " + found.silent().size() + " of " + found.cells() + ": " + places).strip();
    }
}
