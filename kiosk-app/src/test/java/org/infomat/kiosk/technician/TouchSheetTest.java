package org.infomat.kiosk.technician;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.event.Event;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.scene.input.PickResult;
import javafx.scene.input.TouchEvent;
import javafx.scene.input.TouchPoint;
import javafx.util.Duration;
import org.infomat.kiosk.screen.FxThread;
import org.infomat.kiosk.screen.theme.Millimetres;
import org.infomat.kiosk.screen.widget.Phrase;
import org.junit.jupiter.api.Test;

/// How the touch trial ends, and what counts as a touch.
class TouchSheetTest {
    /// Ten cells of about 12 mm.
    private static final double SIDE = 438;

    private final CompletableFuture<CellGrid> ended = new CompletableFuture<>();

    private TouchSheet sheet(Duration patience) {
        return FxThread.call(() -> {
            TouchSheet sheet =
                    new TouchSheet(Millimetres.USUAL, new Phrase("Finish", Locale.ENGLISH), patience, ended::complete);
            new Scene(sheet, SIDE, SIDE);
            sheet.resize(SIDE, SIDE);
            sheet.layout();
            return sheet;
        });
    }

    @Test
    void it_ends_by_itself_when_nothing_is_touched_for_a_while() throws Exception {
        sheet(Duration.millis(50));
        assertThat(ended.get(20, TimeUnit.SECONDS).silent()).hasSize(100);
    }

    @Test
    void one_that_was_taken_away_ends_nothing() {
        TouchSheet sheet = sheet(Duration.minutes(1));
        FxThread.run(() -> sheet.getScene().setRoot(new Group()));
        FxThread.run(sheet::finish);
        assertThat(ended).isNotDone();
    }

    @Test
    void every_finger_counts_and_nothing_is_filled_in_between_two() throws Exception {
        TouchSheet sheet = sheet(Duration.minutes(1));
        FxThread.run(() -> {
            TouchPoint first = finger(sheet, 1, 20, 20);
            TouchPoint second = finger(sheet, 2, SIDE - 20, SIDE - 20);
            Event.fireEvent(
                    sheet,
                    new TouchEvent(
                            TouchEvent.TOUCH_MOVED, first, List.of(first, second), 1, false, false, false, false));
            sheet.finish();
        });
        assertThat(ended.get(20, TimeUnit.SECONDS).silent()).hasSize(98).doesNotContain(0, 99);
    }

    @Test
    void it_ends_at_once_when_every_cell_was_touched() throws Exception {
        TouchSheet sheet = sheet(Duration.minutes(1));
        FxThread.run(() -> {
            for (double y = 20; y < SIDE; y += 43) {
                for (double x = 20; x < SIDE; x += 43) {
                    TouchPoint finger = finger(sheet, 1, x, y);
                    Event.fireEvent(
                            sheet,
                            new TouchEvent(
                                    TouchEvent.TOUCH_PRESSED, finger, List.of(finger), 1, false, false, false, false));
                }
            }
        });
        assertThat(ended.get(20, TimeUnit.SECONDS).silent()).isEmpty();
    }

    private static TouchPoint finger(TouchSheet sheet, int id, double x, double y) {
        return new TouchPoint(id, TouchPoint.State.MOVED, x, y, x, y, sheet, new PickResult(sheet, x, y));
    }
}
