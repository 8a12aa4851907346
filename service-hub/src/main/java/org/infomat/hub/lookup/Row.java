package org.infomat.hub.lookup;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import org.infomat.content.text.Localized;

/// One line of an answer.
public sealed interface Row {

    Localized label();

    record Heading(Localized label) implements Row {}

    record Money(Localized label, BigDecimal amount, Currency currency) implements Row {}

    record Day(Localized label, LocalDate date) implements Row {}
}
