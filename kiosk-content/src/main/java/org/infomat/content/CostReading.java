package org.infomat.content;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Optional;
import org.infomat.content.YamlNode.Scalar;
import org.infomat.content.catalogue.Cost;

/// Reads what a service costs: `free`, or an amount in a currency.
final class CostReading {
    private static final Currency NO_CURRENCY = Currency.getInstance("XXX");

    private CostReading() {}

    static Cost read(YamlObject card) {
        Optional<YamlNode> cost = card.required("cost");
        if (cost.isEmpty()
                || (cost.get() instanceof Scalar scalar && scalar.text().equals("free"))) {
            return new Cost.Free();
        }
        YamlObject object = YamlObject.of(card.source(), "/cost", cost.get());
        Currency currency = object.parsed("currency", Currency::getInstance, NO_CURRENCY);
        Cost amount = object.parsed("amount", text -> new Cost.Amount(amount(text), currency), new Cost.Free());
        object.noMore();
        return amount;
    }

    private static BigDecimal amount(String text) {
        if (!text.matches("[0-9]{1,12}(\\.[0-9]{1,4})?")) {
            throw new IllegalArgumentException("an amount is written '120.00'");
        }
        return new BigDecimal(text);
    }
}
