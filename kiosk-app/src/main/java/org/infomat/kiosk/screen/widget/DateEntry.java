package org.infomat.kiosk.screen.widget;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// A day, as its day, month and year in the calendar of the language. The month is chosen by name.
public final class DateEntry extends Entry<DateParts> {

    private static final int MONTHS_IN_A_ROW = 3;

    private final LocalCalendar calendar;
    private final Words words;
    private final TextEntry day;
    private final TextEntry year;
    private final TouchButton monthButton;
    private final VBox months = new VBox();
    private int month;

    public DateEntry(Words words, LocalCalendar calendar) {
        this.words = words;
        this.calendar = calendar;
        day = number("date.day", 2);
        year = number("date.year", 4);
        monthButton = new TouchButton(TouchButton.Weight.NORMAL, words.phrase("date.choose-month"), this::toggleMonths)
                .withIconAfter("chevron-down")
                .wide();
        HBox parts = new HBox(part("date.day", day), part("date.month", monthButton), part("date.year", year));
        parts.getStyleClass().add("date-parts");
        months.getStyleClass().add("date-months");
        drawMonths();
        showMonths(false);
        getChildren().addAll(parts, months);
    }

    /// Empty if nothing is entered; else what there is of a day, be it whole or not.
    @Override
    public Optional<DateParts> value() {
        DateParts parts =
                new DateParts(day.value().orElse(""), month, year.value().orElse(""));
        return parts.equals(DateParts.NONE) ? Optional.empty() : Optional.of(parts);
    }

    @Override
    public void show(DateParts parts) {
        day.show(parts.day());
        year.show(parts.year());
        showMonth(parts.month());
    }

    @Override
    public Node first() {
        return day.first();
    }

    @Override
    public List<String> spoken() {
        List<String> said = new ArrayList<>();
        said.add(SpokenScript.joined(
                words.phrase("date.day").spoken(), day.value().orElse("")));
        said.addAll(monthButton.spoken());
        said.add(SpokenScript.joined(
                words.phrase("date.year").spoken(), year.value().orElse("")));
        return said;
    }

    private TextEntry number(String key, int digits) {
        TextEntry entry = new TextEntry(InputKind.NUMBER, words.phrase(key), words.locale()).characters(digits + 1);
        entry.onChange(typed -> tell());
        return entry;
    }

    private VBox part(String key, Node entry) {
        VBox part = new VBox(new WrapLabel(words.phrase(key), "secondary"), entry);
        part.getStyleClass().add("date-part");
        return part;
    }

    private void drawMonths() {
        List<String> names = calendar.monthNames();
        for (int first = 0; first < names.size(); first += MONTHS_IN_A_ROW) {
            HBox row = new HBox();
            row.getStyleClass().add("date-parts");
            for (int i = first; i < Math.min(first + MONTHS_IN_A_ROW, names.size()); i++) {
                row.getChildren().add(monthChoice(i + 1, names.get(i)));
            }
            months.getChildren().add(row);
        }
    }

    private TouchButton monthChoice(int number, String name) {
        TouchButton choice =
                new TouchButton(TouchButton.Weight.NORMAL, words.literal(name), () -> chosen(number)).wide();
        choice.getStyleClass().add("month");
        return choice;
    }

    private void chosen(int number) {
        showMonth(number);
        showMonths(false);
        tell();
        if (year.value().isEmpty()) {
            year.first().requestFocus();
        }
    }

    private void showMonth(int number) {
        month = number;
        monthButton.setWords(
                number == 0
                        ? words.phrase("date.choose-month")
                        : words.literal(calendar.monthNames().get(number - 1)));
    }

    private void toggleMonths() {
        showMonths(!months.isVisible());
    }

    private void showMonths(boolean shown) {
        months.setVisible(shown);
        months.setManaged(shown);
    }
}
