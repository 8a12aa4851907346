package org.infomat.kiosk.screen;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.NumberFormat;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.Date;
import java.util.Optional;
import org.infomat.content.text.Language;

/// Dates and numbers as a language writes them.
record LocalFormats(Language language) {
    String date(LocalDate date) {
        DateFormat format = DateFormat.getDateInstance(DateFormat.LONG, locale());
        format.setTimeZone(TimeZone.GMT_ZONE);
        return format.format(Date.from(date.atStartOfDay(ZoneOffset.UTC).toInstant()));
    }

    String time(LocalTime time) {
        DateFormat format = DateFormat.getInstanceForSkeleton("Hm", locale());
        format.setTimeZone(TimeZone.GMT_ZONE);
        return format.format(Date.from(LocalDate.EPOCH.atTime(time).toInstant(ZoneOffset.UTC)));
    }

    String number(BigDecimal number) {
        return NumberFormat.getInstance(locale()).format(number);
    }

    String money(BigDecimal amount, Currency currency) {
        NumberFormat format = NumberFormat.getCurrencyInstance(locale());
        format.setCurrency(com.ibm.icu.util.Currency.getInstance(currency.getCurrencyCode()));
        return format.format(amount);
    }

    Optional<BigDecimal> parse(String typed) {
        try {
            return Optional.of(
                    new BigDecimal(typed.replace(',', '.').replace('٫', '.').replace(" ", "")));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private ULocale locale() {
        return locale(language);
    }

    static ULocale locale(Language language) {
        return language.tag().equals("fa")
                ? new ULocale("fa@calendar=persian")
                : ULocale.forLanguageTag(language.tag());
    }
}
