package org.infomat.content.text;

import com.ibm.icu.text.MeasureFormat;
import com.ibm.icu.text.NumberFormat;
import com.ibm.icu.util.Currency;
import com.ibm.icu.util.Measure;
import com.ibm.icu.util.MeasureUnit;
import com.ibm.icu.util.TimeUnit;
import com.ibm.icu.util.ULocale;
import java.math.BigDecimal;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;

/// Numbers, money and spans of time as the speakers of a language write them.
public final class LocalNumbers {
    private final ULocale locale;

    private LocalNumbers(ULocale locale) {
        this.locale = locale;
    }

    public static LocalNumbers in(Language language) {
        return new LocalNumbers(language.icuLocale());
    }

    public String number(BigDecimal number) {
        NumberFormat format = NumberFormat.getInstance(locale);
        format.setMaximumFractionDigits(Math.max(0, number.scale()));
        return tidy(format.format(number));
    }

    public String number(long number) {
        return tidy(NumberFormat.getInstance(locale).format(number));
    }

    /// With the sign that the language gives the currency: `€40.00`, `40,00 €`.
    public String money(BigDecimal amount, java.util.Currency currency) {
        NumberFormat format = NumberFormat.getCurrencyInstance(locale);
        format.setCurrency(Currency.getInstance(currency.getCurrencyCode()));
        return tidy(format.format(amount));
    }

    /// `30 days`, `1 year, 6 months`; no time at all is `0 days`.
    public String period(Period period) {
        List<Measure> measures = new ArrayList<>();
        add(measures, period.getYears(), TimeUnit.YEAR);
        add(measures, period.getMonths(), TimeUnit.MONTH);
        add(measures, period.getDays(), TimeUnit.DAY);
        if (measures.isEmpty()) {
            measures.add(new Measure(0, MeasureUnit.DAY));
        }
        return tidy(MeasureFormat.getInstance(locale, MeasureFormat.FormatWidth.WIDE)
                .formatMeasures(measures.toArray(Measure[]::new)));
    }

    private static void add(List<Measure> measures, int count, MeasureUnit unit) {
        if (count > 0) {
            measures.add(new Measure(count, unit));
        }
    }

    /// Fonts and printers know the no-break space, few the narrow one.
    private static String tidy(String text) {
        return text.replace('\u202F', '\u00A0');
    }
}
