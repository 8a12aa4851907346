package org.infomat.device.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import org.infomat.device.DeviceException;
import org.infomat.device.DeviceStatus;
import org.infomat.device.Waiting;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// What every card reader does, real or simulated.
@Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
public abstract class CardReaderContract {
    private CardReader reader;

    /// Opens the reader under test, anew after `unplug`.
    protected abstract CardReader open() throws Exception;

    protected abstract void insert(String identifier) throws Exception;

    /// Inserts a card that the reader's profile does not know.
    protected abstract void insertUnknown() throws Exception;

    /// Inserts a card that is taken away in the middle of being read.
    protected abstract void insertAndSnatch() throws Exception;

    protected abstract void remove() throws Exception;

    /// Takes the reader away, or what it stands on.
    protected abstract void unplug() throws Exception;

    protected abstract void plugIn() throws Exception;

    /// A regular expression for the answer to reset of the cards that are put in; they have none without a chip.
    protected String answerToReset() {
        return "3B([0-9A-F]{2})+";
    }

    @BeforeEach
    void openReader() throws Exception {
        reader = open();
    }

    @AfterEach
    void closeReader() {
        reader.close();
    }

    @Test
    void a_card_that_is_put_in_is_read() throws Exception {
        Waiting<CardRead> waiting = new Waiting<>(reader::read);
        insert("AZE-4711");
        assertThat(identifier(waiting.result())).isEqualTo("AZE-4711");
    }

    @Test
    void a_card_that_is_there_already_is_read() throws Exception {
        insert("AZE-4711");
        assertThat(identifier(reader.read())).isEqualTo("AZE-4711");
        assertThat(identifier(reader.read())).isEqualTo("AZE-4711");
    }

    @Test
    void a_card_tells_its_answer_to_reset_and_shows_nothing_of_itself() throws Exception {
        insert("AZE-4711");
        CardRead read = reader.read();
        assertThat(read)
                .asInstanceOf(type(CardRead.Read.class))
                .satisfies(card -> assertThat(card.data().atr()).matches(answerToReset()));
        assertThat(read.toString()).doesNotContain("4711").doesNotContain("3B");
    }

    @Test
    void a_card_that_the_profile_does_not_know_is_unreadable_and_the_next_is_read() throws Exception {
        insertUnknown();
        assertThat(reader.read()).isInstanceOf(CardRead.Unreadable.class);
        remove();
        reader.awaitRemoval();
        insert("AZE-4712");
        assertThat(identifier(reader.read())).isEqualTo("AZE-4712");
    }

    @Test
    void a_card_taken_away_while_it_is_read_is_told_so() throws Exception {
        insertAndSnatch();
        assertThat(reader.read()).isEqualTo(new CardRead.Removed());
    }

    @Test
    void awaiting_removal_ends_when_the_card_is_taken() throws Exception {
        insert("AZE-4711");
        reader.read();
        Waiting<Boolean> waiting = new Waiting<>(() -> {
            reader.awaitRemoval();
            return true;
        });
        assertThat(waiting.over()).isFalse();
        remove();
        assertThat(waiting.result()).isTrue();
    }

    @Test
    void without_a_card_awaiting_removal_ends_at_once() throws Exception {
        reader.awaitRemoval();
        assertThat(reader.status()).isEqualTo(DeviceStatus.ONLINE);
    }

    @Test
    void interrupting_ends_the_waiting_and_the_reader_goes_on() throws Exception {
        Waiting<CardRead> waiting = new Waiting<>(reader::read);
        waiting.interrupt();
        assertThat(waiting.failure()).isInstanceOf(InterruptedException.class);
        insert("AZE-4711");
        assertThat(identifier(reader.read())).isEqualTo("AZE-4711");
    }

    @Test
    void it_answers_for_itself_while_it_waits() throws Exception {
        Waiting<CardRead> waiting = new Waiting<>(reader::read);
        assertThat(reader.status()).isEqualTo(DeviceStatus.ONLINE);
        assertThat(waiting.over()).isFalse();
        waiting.interrupt();
    }

    @Test
    void a_reader_that_goes_ends_the_waiting_and_shows_it_in_the_status() throws Exception {
        Waiting<CardRead> waiting = new Waiting<>(reader::read);
        unplug();
        assertThat(waiting.failure())
                .asInstanceOf(type(DeviceException.class))
                .satisfies(gone -> assertThat(gone.status().works()).isFalse());
        assertThat(reader.status().works()).isFalse();
        assertThat(catchThrowable(reader::read)).isInstanceOf(DeviceException.class);
        assertThat(catchThrowable(reader::awaitRemoval)).isInstanceOf(DeviceException.class);
    }

    @Test
    void after_it_came_back_and_was_opened_again_it_reads_again() throws Exception {
        unplug();
        assertThat(catchThrowable(this::open)).isInstanceOf(DeviceException.class);
        reader.close();
        plugIn();
        reader = open();
        insert("AZE-4711");
        assertThat(identifier(reader.read())).isEqualTo("AZE-4711");
    }

    @Test
    void closing_ends_the_waiting() {
        Waiting<CardRead> waiting = new Waiting<>(reader::read);
        reader.close();
        assertThat(waiting.failure()).isInstanceOf(DeviceException.class);
    }

    @Test
    void closing_twice_is_harmless_and_a_closed_reader_does_not_work() {
        reader.close();
        reader.close();
        assertThat(reader.status().works()).isFalse();
        assertThat(catchThrowable(reader::read)).isInstanceOf(DeviceException.class);
    }

    private static String identifier(CardRead read) {
        return read instanceof CardRead.Read(CardData data) ? data.identifier().orElse("none") : read.toString();
    }
}
