package org.infomat.kiosk.screen.widget;

import java.time.LocalDate;
import java.util.Optional;

/// A day as it is being entered: any part may be missing yet, and together they may name a day that does not exist.
///
/// @param day as typed; empty if it is not
/// @param month counted from 1; 0 if none is chosen
/// @param year as typed; empty if it is not
public record DateParts(String day, int month, String year) {
    static final DateParts NONE = new DateParts("", 0, "");

    public static DateParts of(LocalDate date, LocalCalendar calendar) {
        return new DateParts(
                Integer.toString(calendar.day(date)), calendar.month(date), Integer.toString(calendar.year(date)));
    }

    /// The day that they name; empty if there is none.
    public Optional<LocalDate> date(LocalCalendar calendar) {
        return isNumber(day) && isNumber(year) && month != 0
                ? calendar.date(Integer.parseInt(year), month, Integer.parseInt(day))
                : Optional.empty();
    }

    private static boolean isNumber(String typed) {
        return typed.matches("\\d{1,4}");
    }
}
