package org.infomat.hub.lookup;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.infomat.content.text.Localized;
import org.jspecify.annotations.Nullable;

/// What people owe, as a file in `config/lookups/` says: for trials, and as a model for an authority's own connector.
///
/// @param service the look-up service that it answers
/// @param input the property of the service's form by which a person is found
/// @param taxes the names of what can be owed
/// @param debts by the input's value; an empty list is somebody who owes nothing
record DebtBook(
        String service,
        String input,
        Currency currency,
        Labels labels,
        Map<String, Map<String, String>> taxes,
        Map<String, List<Debt>> debts) {

    record Labels(
            Map<String, String> total,
            Map<String, String> amount,
            Map<String, String> interest,
            Map<String, String> due) {}

    record Debt(String tax, BigDecimal amount, @Nullable BigDecimal interest, LocalDate due) {

        Debt {
            requireNonNull(tax, "A debt has a 'tax'");
            requireNonNull(amount, "A debt has an 'amount'");
            requireNonNull(due, "A debt has the day 'due'");
        }

        BigDecimal sum() {
            return interest == null ? amount : amount.add(interest);
        }
    }

    DebtBook {
        requireNonNull(service, "A debt book has a 'service'");
        requireNonNull(input, "A debt book has an 'input'");
        requireNonNull(currency, "A debt book has a 'currency'");
        requireNonNull(labels, "A debt book has 'labels'");
        requireNonNull(taxes, "A debt book has 'taxes'");
        requireNonNull(debts, "A debt book has 'debts'");
        for (var debt : debts.values().stream().flatMap(List::stream).toList()) {
            if (!taxes.containsKey(debt.tax())) {
                throw new IllegalArgumentException("The tax '" + debt.tax() + "' has no name. Add it under 'taxes'");
            }
        }
    }

    Optional<List<Row>> rows(String key) {
        return Optional.ofNullable(debts.get(key)).map(this::rows);
    }

    private List<Row> rows(List<Debt> owed) {
        var rows = new ArrayList<Row>();
        var total = owed.stream().map(Debt::sum).reduce(new BigDecimal("0.00"), BigDecimal::add);
        rows.add(money(labels.total(), total));
        for (var debt : owed) {
            rows.add(new Row.Heading(localized(taxes.getOrDefault(debt.tax(), Map.of()))));
            rows.add(money(labels.amount(), debt.amount()));
            if (debt.interest() != null) {
                rows.add(money(labels.interest(), debt.interest()));
            }
            rows.add(new Row.Day(localized(labels.due()), debt.due()));
        }
        return rows;
    }

    private Row money(Map<String, String> label, BigDecimal amount) {
        return new Row.Money(localized(label), amount, currency);
    }

    private static Localized localized(Map<String, String> texts) {
        return new Localized(new LinkedHashMap<>(texts));
    }
}
