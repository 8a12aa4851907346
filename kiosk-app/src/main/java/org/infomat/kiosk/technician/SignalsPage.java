package org.infomat.kiosk.technician;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.scene.layout.VBox;
import org.infomat.device.DeviceId;
import org.infomat.device.signal.Lamp;
import org.infomat.device.signal.Light;
import org.infomat.kiosk.screen.Action;
import org.infomat.kiosk.screen.Page;
import org.infomat.kiosk.screen.widget.Group;
import org.infomat.kiosk.screen.widget.InfoTable;
import org.infomat.kiosk.screen.widget.Phrase;
import org.infomat.kiosk.screen.widget.Tiles;
import org.infomat.kiosk.screen.widget.TouchButton;
import org.infomat.kiosk.screen.widget.WrapLabel;
import org.infomat.kiosk.servicing.Act;
import org.infomat.kiosk.servicing.Place;
import org.infomat.kiosk.servicing.Trial;

/// The signals of a cabinet: sensors as they change, and lamps lit one by one.
final class SignalsPage {
    private SignalsPage() {}

    static Page of(Shown shown, Place.TryLamps tried) {
        Trial trial = Trial.of(Trial.Kind.SIGNALS, tried.board());
        VBox sensors = new VBox();
        Follow follow = new Follow(shown, tried.board(), sensors);
        follow.show(shown.now());
        shown.follows().accept(follow::show);
        Page page = shown.page(TrialWords.name(shown, trial)).with(new WrapLabel(TrialWords.toDo(shown, trial)));
        TaskNote.of(shown).ifPresent(page::with);
        return page.with(
                        Group.under(shown.say("technician.sensors"), sensors),
                        Group.under(shown.say("technician.lamps.which"), lamps(shown, tried)),
                        Group.under(shown.say("technician.lamps.how"), rates(shown, tried)),
                        Group.under(shown.say("technician.lamps.colour"), colours(shown, tried)),
                        Verdict.on(shown, trial, ""))
                .main(new Action(
                        shown.say("technician.lamps.next"), () -> shown.acts().accept(new Act.Turn(tried.next()))));
    }

    /// Draws the sensors anew when one has changed.
    private static final class Follow {
        private final Shown shown;
        private final DeviceId board;
        private final VBox table;
        private List<Diagnosis.Sensing> drawn = List.of();

        Follow(Shown shown, DeviceId board, VBox table) {
            this.shown = shown;
            this.board = board;
            this.table = table;
        }

        void show(Diagnosis now) {
            List<Diagnosis.Sensing> wired = now.sensing().getOrDefault(board, List.of());
            if (table.getChildren().isEmpty() || !wired.equals(drawn)) {
                drawn = wired;
                table.getChildren()
                        .setAll(
                                wired.isEmpty()
                                        ? new WrapLabel(shown.say("technician.sensors.none"), "secondary")
                                        : drawn(wired));
            }
        }

        private InfoTable drawn(List<Diagnosis.Sensing> wired) {
            InfoTable rows = new InfoTable();
            wired.forEach(sensing -> rows.row(
                    sensing.active() ? "zap" : "minus",
                    shown.say(
                            "device.capability." + sensing.sensor().capability().name(), Map.of()),
                    shown.say(
                            "technician.sensor.now",
                            Map.of("active", sensing.active() ? "yes" : "no", "count", sensing.changes()))));
            return rows;
        }
    }

    private static Tiles lamps(Shown shown, Place.TryLamps tried) {
        return choice(
                new Tiles(),
                shown,
                Stream.of(Lamp.values()),
                tried.lamp(),
                lamp -> shown.say("technician.lamp." + lamp.name(), Map.of()),
                tried::with);
    }

    private static Tiles rates(Shown shown, Place.TryLamps tried) {
        return choice(
                Tiles.narrow(),
                shown,
                Stream.of(Light.Rate.values()),
                tried.light().rate(),
                rate -> shown.say("technician.rate." + rate.name(), Map.of()),
                rate -> tried.with(new Light(rate, tried.light().colour())));
    }

    /// A dark lamp is lit by choosing its colour.
    private static Tiles colours(Shown shown, Place.TryLamps tried) {
        return choice(
                Tiles.narrow(),
                shown,
                Stream.of(Light.Colour.values()),
                tried.light().colour(),
                colour -> shown.say("technician.colour." + colour.name(), Map.of()),
                colour -> tried.with(
                        tried.light().rate() == Light.Rate.OFF
                                ? Light.steady(colour)
                                : new Light(tried.light().rate(), colour)));
    }

    private static <T> Tiles choice(
            Tiles tiles,
            Shown shown,
            Stream<T> all,
            T chosen,
            Function<T, Phrase> name,
            Function<T, Place.TryLamps> then) {
        all.forEach(
                one -> tiles.getChildren().add(button(shown, name.apply(one), one.equals(chosen), then.apply(one))));
        return tiles;
    }

    private static TouchButton button(Shown shown, Phrase name, boolean chosen, Place.TryLamps then) {
        TouchButton button = shown.button(chosen ? "check-circle" : "circle", name, new Act.Turn(then));
        if (chosen) {
            button.getStyleClass().add("chosen");
        }
        return button;
    }
}
