package org.infomat.kiosk.screen;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.infomat.content.Bundle;
import org.infomat.content.catalogue.Service;
import org.infomat.content.text.Language;
import org.infomat.content.text.Localized;
import org.infomat.content.text.Texts;
import org.infomat.kiosk.screen.widget.LocalCalendar;
import org.infomat.kiosk.screen.widget.Phrase;
import org.infomat.kiosk.screen.widget.Words;

/// The words of a visit: texts by key, a service's own words, and dates and numbers as its language writes them.
public record LocalWords(Texts texts, Language language) implements Words {
    public static LocalWords of(Bundle bundle, Language language) {
        return new LocalWords(bundle.texts(), language);
    }

    @Override
    public Phrase phrase(String key, Map<String, ?> arguments) {
        return new Phrase(texts.format(language, key, arguments), texts.spoken(language, key, arguments), locale());
    }

    @Override
    public Locale locale() {
        return language.locale();
    }

    public Phrase phrase(Localized text) {
        return literal(text.in(language));
    }

    /// @param spoken what is said instead; nothing where it is the same
    public Phrase phrase(Localized text, Localized spoken) {
        Phrase shown = phrase(text);
        return spoken.isEmpty() ? shown : shown.spokenAs(spoken.in(language));
    }

    /// A part of a service's identity card, and what is said for it.
    public Phrase spokenOf(Service service, String part, Localized text) {
        return phrase(text, service.spoken().getOrDefault(part, Localized.none()));
    }

    /// Characters that people copy, which run from left to right in every language.
    public Phrase code(String text) {
        return new Phrase(text, Locale.ENGLISH);
    }

    public String date(LocalDate date) {
        return dates().date(date);
    }

    public String date(Instant at, ZoneId zone) {
        return date(at.atZone(zone).toLocalDate());
    }

    public String time(LocalTime time) {
        return dates().time(time);
    }

    public String time(Instant at, ZoneId zone) {
        return time(at.atZone(zone).toLocalTime());
    }

    public String number(BigDecimal number) {
        return dates().number(number);
    }

    public String money(BigDecimal amount, Currency currency) {
        return dates().money(amount, currency);
    }

    /// The calendar in which people of this language name a day.
    public LocalCalendar calendar() {
        return new PeoplesCalendar(language);
    }

    /// A number as it was typed, with either decimal sign; empty where it is none.
    public Optional<BigDecimal> parseNumber(String typed) {
        return dates().parse(typed);
    }

    /// A length of time in words: `20 days`, `1 year 6 months`.
    public Phrase period(Period period) {
        List<String> parts = new ArrayList<>();
        add(parts, "general.years", period.getYears());
        add(parts, "general.months", period.getMonths());
        add(parts, "general.days", period.getDays());
        return literal(String.join(" ", parts));
    }

    private void add(List<String> parts, String key, int count) {
        if (count > 0) {
            parts.add(texts.format(language, key, Map.of("count", count)));
        }
    }

    private LocalFormats dates() {
        return new LocalFormats(language);
    }
}
