package org.infomat.content.text;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.GregorianCalendar;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Dates and times as the speakers of a language write them: Solar Hijri with Persian digits in Persian, Gregorian in
/// the
/// other languages. Immutable and safe to share; every call works on its own copy of ICU's calendar.
public final class LocalDates {
    private static final long MILLIS_A_DAY = 86_400_000;
    private static final int FIRST_YEAR = 1;
    private static final int LAST_YEAR = 9999;

    private final Language language;
    private final Calendar calendar;
    private final DateFormat longDate;
    private final List<String> monthNames;

    private LocalDates(Language language, String calendarName) {
        this.language = language;
        ULocale locale = locale(language, calendarName);
        this.calendar = calendar(locale);
        this.longDate = DateFormat.getDateInstance(calendar, DateFormat.LONG, locale);
        this.monthNames = monthNames(locale, calendar);
    }

    public static LocalDates in(Language language) {
        boolean persian = language.locale().getLanguage().equals("fa");
        return new LocalDates(language, persian ? "persian" : "gregorian");
    }

    /// The same language in a calendar that may be another people's.
    ///
    /// @param calendarName as [#calendarName()] says it
    public LocalDates inCalendar(String calendarName) {
        return new LocalDates(language, calendarName);
    }

    /// A date as a person in this language reads and enters it; month and day count from 1.
    public record CalendarDate(int year, int month, int day) {}

    /// English without a country is that of the world, with the day before the month.
    private static ULocale locale(Language language, String calendarName) {
        String tag = language.tag().equals("en") ? "en-001" : language.tag();
        return ULocale.forLanguageTag(tag).setKeywordValue("calendar", calendarName);
    }

    @SuppressWarnings("JavaUtilDate") // ICU takes nothing else for the day of the reform.
    private static Calendar calendar(ULocale locale) {
        Calendar calendar = Calendar.getInstance(TimeZone.GMT_ZONE, locale);
        if (calendar instanceof GregorianCalendar gregorian) {
            // Without this, dates before 1582 would be Julian and disagree with LocalDate.
            gregorian.setGregorianChange(new Date(Long.MIN_VALUE));
        }
        calendar.setLenient(false);
        return calendar;
    }

    private static List<String> monthNames(ULocale locale, Calendar calendar) {
        String[] names =
                new DateFormatSymbols(calendar, locale).getMonths(DateFormatSymbols.STANDALONE, DateFormatSymbols.WIDE);
        return List.copyOf(Arrays.asList(names).subList(0, 12));
    }

    /// `21 March 2026`, `۱ فروردین ۱۴۰۵`.
    public String date(LocalDate date) {
        DateFormat format = longDate.clone();
        // Fonts and printers know the no-break space, few the narrow one.
        return format.format((Object) millis(date)).replace('\u202F', '\u00A0');
    }

    /// Hours and minutes of 24 hours: `14:05`.
    public String time(LocalTime time) {
        return Digits.in(language, String.format(Locale.ROOT, "%02d:%02d", time.getHour(), time.getMinute()));
    }

    /// Date and time of the zone that it carries.
    public String dateTime(ZonedDateTime moment) {
        return date(moment.toLocalDate()) + ", " + time(moment.toLocalTime());
    }

    /// The calendar's name, as Unicode registers it: `persian`, `gregorian`.
    public String calendarName() {
        return calendar.getType();
    }

    /// The twelve months as they stand alone, in their order.
    public List<String> monthNames() {
        return monthNames;
    }

    public CalendarDate toCalendar(LocalDate date) {
        Calendar fields = at(date);
        return new CalendarDate(
                fields.get(Calendar.EXTENDED_YEAR), fields.get(Calendar.MONTH) + 1, fields.get(Calendar.DAY_OF_MONTH));
    }

    /// Empty where this calendar has no such day.
    public Optional<LocalDate> toDate(int year, int month, int day) {
        if (year < FIRST_YEAR
                || year > LAST_YEAR
                || month < 1
                || month > 12
                || day < 1
                || day > daysInMonth(year, month)) {
            return Optional.empty();
        }
        return Optional.of(
                LocalDate.ofEpochDay(Math.floorDiv(firstOf(year, month).getTimeInMillis(), MILLIS_A_DAY) + day - 1));
    }

    public Optional<LocalDate> toDate(CalendarDate date) {
        return toDate(date.year(), date.month(), date.day());
    }

    /// How many days this month (1 to 12) has in this year.
    public int daysInMonth(int year, int month) {
        return firstOf(year, month).getActualMaximum(Calendar.DAY_OF_MONTH);
    }

    private Calendar firstOf(int year, int month) {
        if (month < 1 || month > 12) {
            throw new IllegalArgumentException("Months go from 1 to 12");
        }
        Calendar fields = calendar.clone();
        fields.clear();
        fields.set(Calendar.EXTENDED_YEAR, year);
        fields.set(Calendar.MONTH, month - 1);
        fields.set(Calendar.DAY_OF_MONTH, 1);
        return fields;
    }

    private Calendar at(LocalDate date) {
        Calendar fields = calendar.clone();
        fields.setTimeInMillis(millis(date));
        return fields;
    }

    private static long millis(LocalDate date) {
        return date.toEpochDay() * MILLIS_A_DAY;
    }
}
