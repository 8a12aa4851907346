package org.infomat.device.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.infomat.device.card.AccessKey.CardAccessNumber;
import org.infomat.device.card.AccessKey.DocumentData;
import org.junit.jupiter.api.Test;

/// What every reader does with identity documents, real or simulated.
public abstract class DocumentContract {
    /// Opens the reader under test.
    protected abstract CardReader open() throws Exception;

    /// Lays a document down that opens with what is returned, and with nothing else.
    protected abstract DocumentData layPassport() throws Exception;

    /// Lays a document down that opens with these six digits, or with its number and dates.
    protected abstract CardAccessNumber layIdentityCard() throws Exception;

    protected abstract void remove() throws Exception;

    @Test
    void a_document_asks_for_its_key_refuses_a_wrong_one_and_is_read_with_the_right_one() throws Exception {
        try (CardReader reader = open()) {
            CardAccessNumber key = layIdentityCard();
            assertThat(reader.read()).isEqualTo(new CardRead.NeedsKey(Set.of(AccessKey.Kind.values())));
            assertThat(reader.read(new CardAccessNumber("654321"))).isEqualTo(new CardRead.WrongKey());
            assertThat(family(reader.read(key))).isEqualTo("ERIKSSON");
            remove();
            reader.awaitRemoval();
            DocumentData data = layPassport();
            assertThat(reader.read()).isEqualTo(new CardRead.NeedsKey(Set.of(AccessKey.Kind.DOCUMENT_DATA)));
            assertThat(reader.read(new DocumentData("X1", data.birth(), data.expiry())))
                    .isEqualTo(new CardRead.WrongKey());
            assertThat(family(reader.read(data))).isEqualTo("ERIKSSON");
        }
    }

    @Test
    void a_document_that_was_taken_up_is_gone_and_one_that_takes_another_key_says_so() throws Exception {
        try (CardReader reader = open()) {
            DocumentData data = layPassport();
            assertThat(reader.read()).isInstanceOf(CardRead.NeedsKey.class);
            assertThat(reader.read(new CardAccessNumber("123456")))
                    .isEqualTo(new CardRead.NeedsKey(Set.of(AccessKey.Kind.DOCUMENT_DATA)));
            remove();
            reader.awaitRemoval();
            assertThat(reader.read(data)).isEqualTo(new CardRead.Removed());
        }
    }

    private static String family(CardRead read) {
        assertThat(read.toString()).doesNotContain("ERIKSSON");
        return ((CardRead.Read) read).data().document().orElseThrow().familyName();
    }
}
