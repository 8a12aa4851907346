package org.infomat.kiosk.service;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.infomat.content.catalogue.OpeningHours;
import org.infomat.kiosk.screen.LocalWords;

/// Opening hours as people write them: days with the same hours together, one line each.
record HoursWords(LocalWords words) {
    private static final OpeningHours.Span ALL_DAY = new OpeningHours.Span(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);

    boolean always(OpeningHours hours) {
        return alike(hours).equals(List.of(new Days(DayOfWeek.MONDAY, DayOfWeek.SUNDAY, List.of(ALL_DAY))));
    }

    String of(OpeningHours hours) {
        if (always(hours)) {
            return words.phrase("service.hours.always").shown();
        }
        return alike(hours).stream()
                .filter(days -> !days.spans().isEmpty())
                .map(this::line)
                .collect(Collectors.joining("\n"));
    }

    private static List<Days> alike(OpeningHours hours) {
        List<Days> all = new ArrayList<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            List<OpeningHours.Span> spans = hours.on(day);
            if (!all.isEmpty() && all.getLast().spans().equals(spans)) {
                Days longer = new Days(all.removeLast().from(), day, spans);
                all.add(longer);
            } else {
                all.add(new Days(day, day, spans));
            }
        }
        return all;
    }

    private String line(Days days) {
        String names = days.from() == days.to() ? name(days.from()) : name(days.from()) + "–" + name(days.to());
        String times = days.spans().stream().map(this::span).collect(Collectors.joining(", "));
        return words.phrase("service.hours.line", Map.of("days", names, "times", times))
                .shown();
    }

    private String span(OpeningHours.Span span) {
        return words.time(span.from()) + "–" + words.time(span.to());
    }

    private String name(DayOfWeek day) {
        return day.getDisplayName(TextStyle.SHORT_STANDALONE, words.locale());
    }

    private record Days(DayOfWeek from, DayOfWeek to, List<OpeningHours.Span> spans) {}
}
