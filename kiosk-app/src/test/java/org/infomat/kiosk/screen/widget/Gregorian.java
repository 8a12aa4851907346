package org.infomat.kiosk.screen.widget;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// The calendar of most of the world, with months named M1 to M12.
final class Gregorian implements LocalCalendar {

    @Override
    public String name() {
        return "gregorian";
    }

    @Override
    public List<String> monthNames() {
        return IntStream.rangeClosed(1, 12).mapToObj(month -> "M" + month).toList();
    }

    @Override
    public Optional<LocalDate> date(int year, int month, int day) {
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    @Override
    public int year(LocalDate date) {
        return date.getYear();
    }

    @Override
    public int month(LocalDate date) {
        return date.getMonthValue();
    }

    @Override
    public int day(LocalDate date) {
        return date.getDayOfMonth();
    }
}
