package org.infomat.content.catalogue;

import java.math.BigDecimal;
import java.util.Currency;

/// What a service costs the person: nothing, or an amount in a currency.
public sealed interface Cost {
    record Free() implements Cost {}

    record Amount(BigDecimal amount, Currency currency) implements Cost {
        public Amount {
            if (amount.signum() <= 0) {
                throw new IllegalArgumentException("A cost is more than nothing; write 'free' where there is none");
            }
        }
    }
}
