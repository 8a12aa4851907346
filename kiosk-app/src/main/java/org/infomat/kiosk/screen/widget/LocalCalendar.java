package org.infomat.kiosk.screen.widget;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// The calendar in which people of a language name a day.
public interface LocalCalendar {

    /// Which calendar it is: numbers of one mean nothing in another.
    String name();

    /// Twelve names, the year's first month first.
    List<String> monthNames();

    /// The day of these numbers, months counted from 1; empty if there is no such day.
    Optional<LocalDate> date(int year, int month, int day);

    int year(LocalDate date);

    int month(LocalDate date);

    int day(LocalDate date);
}
