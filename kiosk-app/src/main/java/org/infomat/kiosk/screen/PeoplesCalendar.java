package org.infomat.kiosk.screen;

import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.infomat.content.text.Language;
import org.infomat.kiosk.screen.widget.LocalCalendar;

/// Solar Hijri for Persian, Gregorian for the others.
record PeoplesCalendar(Language language) implements LocalCalendar {
    private static final long MILLIS_A_DAY = 86_400_000;

    @Override
    public List<String> monthNames() {
        DateFormatSymbols symbols = new DateFormatSymbols(calendar(), locale());
        return List.of(symbols.getMonths(DateFormatSymbols.STANDALONE, DateFormatSymbols.WIDE))
                .subList(0, 12);
    }

    @Override
    public Optional<LocalDate> date(int year, int month, int day) {
        Calendar calendar = calendar();
        calendar.clear();
        calendar.setLenient(false);
        calendar.set(year, month - 1, day);
        try {
            return Optional.of(LocalDate.ofEpochDay(Math.floorDiv(calendar.getTimeInMillis(), MILLIS_A_DAY)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @Override
    public int year(LocalDate date) {
        return at(date).get(Calendar.YEAR);
    }

    @Override
    public int month(LocalDate date) {
        return at(date).get(Calendar.MONTH) + 1;
    }

    @Override
    public int day(LocalDate date) {
        return at(date).get(Calendar.DAY_OF_MONTH);
    }

    private Calendar at(LocalDate date) {
        Calendar calendar = calendar();
        Instant start = date.atStartOfDay(ZoneOffset.UTC).toInstant();
        calendar.setTimeInMillis(start.toEpochMilli());
        return calendar;
    }

    private Calendar calendar() {
        return Calendar.getInstance(TimeZone.GMT_ZONE, locale());
    }

    private ULocale locale() {
        return LocalFormats.locale(language);
    }
}
