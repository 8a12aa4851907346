package org.infomat.content.catalogue;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// When a service can be used at a terminal: the weekly part of OpenStreetMap's `opening_hours`
/// (`Mo-Fr 09:00-13:00,14:00-17:00; Sa 10:00-14:00; Su off`, `24/7`).
///
/// @param text as written
/// @param byDay the spans of each day, in order; a day that is not there is closed
public record OpeningHours(String text, Map<DayOfWeek, List<Span>> byDay) {
    private static final int DAYS_AHEAD = 7;

    public OpeningHours {
        var copy = new EnumMap<DayOfWeek, List<Span>>(DayOfWeek.class);
        byDay.forEach((day, spans) -> copy.put(day, List.copyOf(spans)));
        byDay = Map.copyOf(copy);
    }

    /// From one time until before another; until midnight where `to` is 00:00. None passes midnight.
    public record Span(LocalTime from, LocalTime to) {
        public Span {
            if (!to.equals(LocalTime.MIDNIGHT) && !from.isBefore(to)) {
                throw new IllegalArgumentException("Opening hours end after they begin, not " + from + "-" + to);
            }
        }

        boolean holds(LocalTime time) {
            return !time.isBefore(from) && (to.equals(LocalTime.MIDNIGHT) || time.isBefore(to));
        }
    }

    public static OpeningHours always() {
        return parse("24/7");
    }

    /// Reads the rules, separated by semicolons.
    ///
    /// @throws IllegalArgumentException with a sentence where the text is not of that form
    public static OpeningHours parse(String text) {
        return OpeningHoursReading.read(text);
    }

    public List<Span> on(DayOfWeek day) {
        return byDay.getOrDefault(day, List.of());
    }

    public boolean openAt(ZonedDateTime time) {
        return on(time.getDayOfWeek()).stream().anyMatch(span -> span.holds(time.toLocalTime()));
    }

    /// The next moment at which it opens, later than this one; empty where it never closes or never opens.
    public Optional<ZonedDateTime> nextOpening(ZonedDateTime time) {
        return starts(time).stream()
                .filter(start -> start.isAfter(time) && !openAt(start.minusNanos(1)))
                .findFirst();
    }

    private List<ZonedDateTime> starts(ZonedDateTime from) {
        var starts = new ArrayList<ZonedDateTime>();
        for (int day = 0; day <= DAYS_AHEAD; day++) {
            LocalDate date = from.toLocalDate().plusDays(day);
            on(date.getDayOfWeek())
                    .forEach(span -> starts.add(date.atTime(span.from()).atZone(from.getZone())));
        }
        return starts;
    }
}
