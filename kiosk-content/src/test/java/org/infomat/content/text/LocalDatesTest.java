package org.infomat.content.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.time.api.constraints.DateRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LocalDatesTest {
    private static final Language EN = new Language("en", "English");
    private static final Language FA = new Language("fa", "فارسی");
    private static final Language RU = new Language("ru", "Русский");
    private static final Language AZ = new Language("az", "Azərbaycanca");
    private static final Language BG = new Language("bg", "Български");

    private final LocalDates persian = LocalDates.in(FA);
    private final LocalDates english = LocalDates.in(EN);

    @ParameterizedTest
    @CsvSource({
        "2021-03-20, 1399, 12, 30",
        "2021-03-21, 1400, 1, 1",
        "2024-03-20, 1403, 1, 1",
        "2025-03-20, 1403, 12, 30",
        "2025-03-21, 1404, 1, 1",
        "2026-03-20, 1404, 12, 29",
        "2026-03-21, 1405, 1, 1",
        "1979-02-11, 1357, 11, 22",
        "1990-09-22, 1369, 6, 31"
    })
    void solar_hijri_dates_are_those_of_the_iranian_calendar(LocalDate date, int year, int month, int day) {
        assertThat(persian.toCalendar(date)).isEqualTo(new LocalDates.CalendarDate(year, month, day));
        assertThat(persian.toDate(year, month, day)).contains(date);
    }

    @Property
    void every_date_of_two_centuries_comes_back_from_each_calendar(
            @ForAll @DateRange(min = "1900-01-01", max = "2099-12-31") LocalDate date) {
        assertThat(persian.toDate(persian.toCalendar(date))).contains(date);
        assertThat(english.toDate(english.toCalendar(date))).contains(date);
        assertThat(english.toCalendar(date))
                .isEqualTo(new LocalDates.CalendarDate(date.getYear(), date.getMonthValue(), date.getDayOfMonth()));
    }

    @Property
    void a_day_exists_exactly_where_the_month_is_long_enough(
            @ForAll @IntRange(min = 1300, max = 1450) int year,
            @ForAll @IntRange(max = 14) int month,
            @ForAll @IntRange(max = 33) int day) {
        boolean exists = month >= 1 && month <= 12 && day >= 1 && day <= persian.daysInMonth(year, month);
        assertThat(persian.toDate(year, month, day).isPresent()).isEqualTo(exists);
    }

    @Test
    void dates_before_the_gregorian_reform_are_those_of_java() {
        assertThat(english.toDate(1500, 2, 28)).contains(LocalDate.of(1500, 2, 28));
        assertThat(english.toDate(1500, 2, 29)).isEmpty();
        assertThat(english.toDate(0, 1, 1)).isEqualTo(Optional.empty());
    }

    @Test
    void a_month_has_its_days() {
        assertThat(persian.daysInMonth(1403, 12)).isEqualTo(30);
        assertThat(persian.daysInMonth(1404, 12)).isEqualTo(29);
        assertThat(persian.daysInMonth(1404, 6)).isEqualTo(31);
        assertThat(english.daysInMonth(2024, 2)).isEqualTo(29);
    }

    @Test
    void a_date_is_written_in_the_languages_own_way() {
        LocalDate date = LocalDate.of(2026, 3, 21);
        assertThat(english.date(date)).isEqualTo("21 March 2026");
        assertThat(persian.date(date)).isEqualTo("۱ فروردین ۱۴۰۵");
        assertThat(LocalDates.in(RU).date(date)).isEqualTo("21 марта 2026\u00a0г.");
        assertThat(LocalDates.in(AZ).date(date)).isEqualTo("21 mart 2026");
        assertThat(LocalDates.in(BG).date(date)).isEqualTo("21 март 2026\u00a0г.");
    }

    @Test
    void times_have_the_languages_digits() {
        assertThat(english.time(LocalTime.of(9, 5))).isEqualTo("09:05");
        assertThat(persian.dateTime(LocalDate.of(2026, 3, 21).atTime(14, 5).atZone(ZoneId.of("Asia/Tehran"))))
                .isEqualTo("۱ فروردین ۱۴۰۵, ۱۴:۰۵");
    }

    @Test
    void months_have_their_own_names() {
        assertThat(persian.monthNames()).startsWith("فروردین", "اردیبهشت").hasSize(12);
        assertThat(LocalDates.in(RU).monthNames()).startsWith("январь");
        assertThat(LocalDates.in(AZ).monthNames())
                .hasSize(12)
                .allSatisfy(name -> assertThat(name).isNotBlank());
    }

    @Test
    void numbers_money_and_periods_are_written_in_the_languages_own_way() {
        assertThat(LocalNumbers.in(FA).number(1234)).isEqualTo("۱٬۲۳۴");
        assertThat(LocalNumbers.in(EN).number(new BigDecimal("1.50"))).isEqualTo("1.5");
        assertThat(LocalNumbers.in(RU).money(new BigDecimal("40"), Currency.getInstance("EUR")))
                .isEqualTo("40,00\u00a0€");
        assertThat(LocalNumbers.in(FA).money(new BigDecimal("40"), Currency.getInstance("EUR")))
                .contains("۴۰");
        assertThat(LocalNumbers.in(RU).period(Period.ofDays(21))).isEqualTo("21 день");
        assertThat(LocalNumbers.in(EN).period(Period.of(1, 6, 0))).isEqualTo("1 year, 6 months");
        assertThat(LocalNumbers.in(FA).period(Period.ofDays(30))).isEqualTo("۳۰ روز");
        assertThat(LocalNumbers.in(EN).period(Period.ZERO)).isEqualTo("0 days");
    }

    @Test
    void digits_of_any_script_are_understood() {
        assertThat(Digits.toAscii("۱۲۳ ٤٥٦ abc")).isEqualTo("123 456 abc");
        assertThat(Digits.in(FA, "A-12")).isEqualTo("A-۱۲");
        assertThat(Digits.in(RU, "A-12")).isEqualTo("A-12");
        assertThat(Digits.in(FA.locale(), "A-12")).isEqualTo("A-۱۲");
    }

    @Property
    void digits_come_back_from_persian(@ForAll long number) {
        assertThat(Digits.toAscii(Digits.in(FA, Long.toString(number)))).isEqualTo(Long.toString(number));
    }
}
