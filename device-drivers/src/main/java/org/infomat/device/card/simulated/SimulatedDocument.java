package org.infomat.device.card.simulated;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.infomat.device.card.AccessKey;
import org.infomat.device.card.CardData;
import org.infomat.device.card.CardRead;
import org.infomat.device.card.CardRead.Doubt;
import org.infomat.device.card.IdentityDocument;
import org.infomat.device.card.IdentityDocument.Proof;

/// A document with a chip, of the state of Utopia that ICAO's own examples are of.
///
/// @param keys which open it
/// @param content what it says once it is open
record SimulatedDocument(Set<AccessKey> keys, CardRead content) {
    static final String NUMBER = "L898902C3";
    static final String CARD_ACCESS_NUMBER = "123456";

    static final AccessKey.DocumentData PRINTED =
            new AccessKey.DocumentData(NUMBER, LocalDate.of(1974, 8, 12), LocalDate.of(2032, 4, 15));
    private static final String ATR = "3B8880010000000000000000";

    /// It opens with number and dates alone.
    static SimulatedDocument passport() {
        return new SimulatedDocument(Set.of(PRINTED), read("P"));
    }

    /// It opens with the six digits on its front too.
    static SimulatedDocument identityCard() {
        return new SimulatedDocument(both(), read("I"));
    }

    static SimulatedDocument doubtful(Doubt doubt) {
        return new SimulatedDocument(both(), new CardRead.NotTrusted(doubt));
    }

    private static Set<AccessKey> both() {
        return Set.of(PRINTED, new AccessKey.CardAccessNumber(CARD_ACCESS_NUMBER));
    }

    private static CardRead read(String code) {
        IdentityDocument holder = new IdentityDocument(
                code, "UTO", NUMBER, "ERIKSSON", "ANNA MARIA", "UTO", "740812", PRINTED.expiry(), "", Proof.UNCHANGED);
        return new CardRead.Read(new CardData(ATR, Optional.empty(), Optional.of(NUMBER), Optional.of(holder)));
    }

    CardRead without() {
        return new CardRead.NeedsKey(keys.stream().map(AccessKey::kind).collect(Collectors.toSet()));
    }

    /// Of a birthday two digits of the year are printed, so that centuries are not told apart.
    CardRead with(AccessKey key) {
        if (keys.stream().noneMatch(own -> own.kind() == key.kind())) {
            return without();
        }
        return keys.stream().anyMatch(own -> printed(own).equals(printed(key))) ? content : new CardRead.WrongKey();
    }

    private static String printed(AccessKey key) {
        return switch (key) {
            case AccessKey.CardAccessNumber(String digits) -> digits;
            case AccessKey.DocumentData data -> data.number() + data.birthDigits() + data.expiryDigits();
        };
    }
}
