package org.infomat.content.catalogue;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.infomat.content.catalogue.OpeningHours.Span;

/// Reads the weekly subset of OpenStreetMap's opening hours; a later rule replaces an earlier one for its days.
final class OpeningHoursReading {
    private static final List<String> DAYS = List.of("mo", "tu", "we", "th", "fr", "sa", "su");
    private static final Pattern RULE =
            Pattern.compile("(?:([A-Za-z]{2}(?:-[A-Za-z]{2})?(?:\\s*,\\s*[A-Za-z]{2}(?:-[A-Za-z]{2})?)*)\\s+)?(.+)");
    private static final Pattern SPAN = Pattern.compile("(\\d{2}):(\\d{2})\\s*-\\s*(\\d{2}):(\\d{2})");

    private OpeningHoursReading() {}

    static OpeningHours read(String text) {
        var byDay = new EnumMap<DayOfWeek, List<Span>>(DayOfWeek.class);
        for (String rule : text.split(";", -1)) {
            if (!rule.isBlank()) {
                apply(rule.strip(), byDay);
            }
        }
        if (byDay.isEmpty()) {
            throw new IllegalArgumentException("Opening hours are empty; write '24/7' where it never closes");
        }
        return new OpeningHours(text.strip(), byDay);
    }

    private static void apply(String rule, Map<DayOfWeek, List<Span>> byDay) {
        if (rule.equals("24/7")) {
            EnumSet.allOf(DayOfWeek.class)
                    .forEach(day -> byDay.put(day, List.of(new Span(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT))));
            return;
        }
        Matcher matcher = RULE.matcher(rule);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("'" + rule + "' is no rule such as 'Mo-Fr 09:00-17:00'");
        }
        String days = matcher.group(1);
        List<Span> spans = spans(matcher.group(2));
        (days == null ? EnumSet.allOf(DayOfWeek.class) : days(days)).forEach(day -> byDay.put(day, spans));
    }

    private static Set<DayOfWeek> days(String text) {
        var days = EnumSet.noneOf(DayOfWeek.class);
        for (String part : text.split(",", -1)) {
            String[] ends = part.strip().split("-", -1);
            DayOfWeek last = day(ends[ends.length - 1]);
            DayOfWeek day = day(ends[0]);
            days.add(day);
            while (day != last) {
                day = day.plus(1);
                days.add(day);
            }
        }
        return days;
    }

    private static DayOfWeek day(String name) {
        int index = DAYS.indexOf(name.toLowerCase(Locale.ROOT));
        if (index < 0) {
            throw new IllegalArgumentException("'" + name + "' is no day; days are Mo Tu We Th Fr Sa Su");
        }
        return DayOfWeek.of(index + 1);
    }

    private static List<Span> spans(String text) {
        if (text.equals("off") || text.equals("closed")) {
            return List.of();
        }
        var spans = new ArrayList<Span>();
        for (String part : text.split(",", -1)) {
            spans.add(span(part.strip()));
        }
        spans.sort(Comparator.comparing(Span::from));
        return spans;
    }

    private static Span span(String text) {
        Matcher matcher = SPAN.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("'" + text + "' is no span such as '09:00-17:00'");
        }
        return new Span(time(matcher.group(1), matcher.group(2)), time(matcher.group(3), matcher.group(4)));
    }

    private static LocalTime time(String hour, String minute) {
        int h = Integer.parseInt(hour);
        int m = Integer.parseInt(minute);
        if (h > 24 || m > 59 || (h == 24 && m > 0)) {
            throw new IllegalArgumentException("'" + hour + ":" + minute + "' is no time of day");
        }
        return LocalTime.of(h % 24, m);
    }
}
