package org.infomat.kiosk.screen;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.util.Currency;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import org.infomat.content.Bundle;
import org.infomat.content.catalogue.Service;
import org.infomat.content.text.Digits;
import org.infomat.content.text.Language;
import org.infomat.content.text.LocalDates;
import org.infomat.content.text.LocalNumbers;
import org.infomat.content.text.Localized;
import org.infomat.content.text.Texts;
import org.infomat.kiosk.screen.widget.LocalCalendar;
import org.infomat.kiosk.screen.widget.Phrase;
import org.infomat.kiosk.screen.widget.Words;
import org.jspecify.annotations.Nullable;

/// The words of a visit: texts by key, a service's own words, and dates and numbers as its language writes them.
/// Two are equal if they are of the same texts in the same language.
public final class LocalWords implements Words {
    private final Texts texts;
    private final Language language;
    private final LocalDates dates;
    private final LocalNumbers numbers;

    public LocalWords(Texts texts, Language language) {
        this.texts = texts;
        this.language = language;
        dates = LocalDates.in(language);
        numbers = LocalNumbers.in(language);
    }

    public static LocalWords of(Bundle bundle, Language language) {
        return new LocalWords(bundle.texts(), language);
    }

    /// The few words of a terminal that has no content to take its words from.
    public static LocalWords withoutContent() {
        Properties texts = new Properties();
        try (InputStream in = Objects.requireNonNull(LocalWords.class.getResourceAsStream("no-content.properties"))) {
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("The words of a terminal without content are missing. Install it again", e);
        }
        Map<String, String> byKey = new HashMap<>();
        texts.stringPropertyNames().forEach(key -> byKey.put(key, texts.getProperty(key)));
        Language english = new Language("en", "English");
        return new LocalWords(new Texts(Map.of(english.tag(), byKey), Map.of()), english);
    }

    /// The same texts in another language.
    public LocalWords in(Language other) {
        return new LocalWords(texts, other);
    }

    public Texts texts() {
        return texts;
    }

    public Language language() {
        return language;
    }

    @Override
    public Phrase phrase(String key, Map<String, ?> arguments) {
        return new Phrase(
                ended(texts.format(language, key, arguments)), ended(texts.spoken(language, key, arguments)), locale());
    }

    /// A date may end in a full stop of its own (`9 апреля 2026 г.`), and the sentence around it then has no second
    /// one.
    private static String ended(String sentence) {
        return sentence.endsWith("..") && !sentence.endsWith("...")
                ? sentence.substring(0, sentence.length() - 1)
                : sentence;
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
        return dates.date(date);
    }

    public String date(Instant at, ZoneId zone) {
        return date(at.atZone(zone).toLocalDate());
    }

    public String time(LocalTime time) {
        return dates.time(time);
    }

    public String time(Instant at, ZoneId zone) {
        return time(at.atZone(zone).toLocalTime());
    }

    public String number(BigDecimal number) {
        return numbers.number(number);
    }

    public String money(BigDecimal amount, Currency currency) {
        return numbers.money(amount, currency);
    }

    /// The calendar in which people of this language name a day.
    public LocalCalendar calendar() {
        return new PeoplesCalendar(dates);
    }

    /// A calendar that the person began to enter a day in, its months named in this language.
    public LocalCalendar calendar(String name) {
        return new PeoplesCalendar(dates.inCalendar(name));
    }

    /// A number as machines write it, as people of this language type it: `0.5` as `0,5`.
    public String decimal(String plain) {
        char sign = DecimalFormatSymbols.getInstance(locale()).getDecimalSeparator();
        return Digits.in(language, plain.replace('.', sign));
    }

    /// A number as it was typed, with either decimal sign; empty where it is none.
    public Optional<BigDecimal> parseNumber(String typed) {
        String plain = Digits.toAscii(typed).replace(',', '.').replace('٫', '.').replace(" ", "");
        try {
            return Optional.of(new BigDecimal(plain));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /// A length of time in words: `20 days`, `1 year, 6 months`.
    public Phrase period(Period period) {
        return literal(numbers.period(period));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof LocalWords words && words.texts == texts && words.language.equals(language);
    }

    @Override
    public int hashCode() {
        return 31 * System.identityHashCode(texts) + language.hashCode();
    }
}
