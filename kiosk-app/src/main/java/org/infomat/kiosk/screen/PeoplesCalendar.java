package org.infomat.kiosk.screen;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.infomat.content.text.LocalDates;
import org.infomat.kiosk.screen.widget.LocalCalendar;

/// Days as people of the visit's language enter them: Solar Hijri in Persian, Gregorian in the others.
record PeoplesCalendar(LocalDates dates) implements LocalCalendar {
    @Override
    public String name() {
        return dates.calendarName();
    }

    @Override
    public List<String> monthNames() {
        return dates.monthNames();
    }

    @Override
    public Optional<LocalDate> date(int year, int month, int day) {
        return dates.toDate(year, month, day);
    }

    @Override
    public int year(LocalDate date) {
        return dates.toCalendar(date).year();
    }

    @Override
    public int month(LocalDate date) {
        return dates.toCalendar(date).month();
    }

    @Override
    public int day(LocalDate date) {
        return dates.toCalendar(date).day();
    }
}
