package org.infomat.device.card.pcsc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.infomat.device.Capability;
import org.infomat.device.DeviceDescription;
import org.infomat.device.DeviceException;
import org.infomat.device.DeviceId;
import org.infomat.device.DeviceReason;
import org.infomat.device.DeviceState;
import org.infomat.device.DeviceStatus;
import org.infomat.device.Driver;
import org.infomat.device.DriverSettings;
import org.infomat.device.Waiting;
import org.infomat.device.card.AccessKey;
import org.infomat.device.card.CardData;
import org.infomat.device.card.CardRead;
import org.infomat.device.card.CardReader;
import org.infomat.device.card.CardReaderContract;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// What every driver of chip readers does with the real card service: pcscd with a virtual reader and cards of ours.
public abstract class ChipReaderContract extends CardReaderContract {
    private static final DeviceId ID = new DeviceId("card-reader");
    private static final Map<String, String> SETTINGS = Map.of(
            "reader",
            "Virtual PCD",
            "profile",
            "test-card",
            "select",
            VirtualCard.TestChip.SELECT,
            "read",
            VirtualCard.TestChip.READ,
            "tag",
            "70/5A",
            "pattern",
            "[A-Z]{3}-\\d+");

    private static CardService service;

    private VirtualCard card;

    @BeforeAll
    static void startService() throws Exception {
        service = CardService.start();
    }

    @AfterAll
    static void stopService() throws Exception {
        service.close();
    }

    @Override
    protected CardReader open() throws Exception {
        return open(SETTINGS);
    }

    protected CardReader open(Map<String, String> settings) throws Exception {
        return driver().open(ID, new DriverSettings(settings));
    }

    protected abstract Driver<CardReader> driver();

    protected static CardService service() {
        return service;
    }

    @Override
    protected void insert(String identifier) throws Exception {
        insert(new VirtualCard.TestChip(identifier));
    }

    protected void insert(VirtualCard.Chip chip) throws Exception {
        card = VirtualCard.insert(chip);
    }

    @Override
    protected void insertUnknown() throws Exception {
        insert(command -> HexFormat.of().parseHex("6A82"));
    }

    @Override
    protected void insertAndSnatch() throws Exception {
        insert(command -> {
            throw new IOException("taken away");
        });
    }

    @Override
    protected void remove() throws Exception {
        if (card != null) {
            card.close();
            card = null;
            if (service.alive()) {
                service.awaitSlot(false);
            }
        }
    }

    @Override
    protected void unplug() throws Exception {
        service.kill();
    }

    @Override
    protected void plugIn() throws Exception {
        service.startAgain();
    }

    /// The service looks only now and then whether a card has gone; it starts faster than it looks.
    @AfterEach
    void startAfresh() throws Exception {
        if (card != null || !service.alive()) {
            service.kill();
            if (card != null) {
                card.close();
            }
            service.startAgain();
        }
    }

    @Test
    void a_reader_of_another_name_is_not_there() {
        DeviceException refusal =
                catchThrowableOfType(DeviceException.class, () -> open(Map.of("reader", "Another maker's")));
        assertThat(refusal.status().reason()).isEqualTo(DeviceReason.UNPLUGGED);
    }

    @Test
    void when_the_service_is_down_it_says_so_and_opening_works_again_once_it_is_back() throws Exception {
        try (CardReader reader = open()) {
            service.kill();
            assertThat(reader.status())
                    .extracting(DeviceStatus::state, DeviceStatus::reason)
                    .containsExactly(DeviceState.OFFLINE, DeviceReason.SERVICE_DOWN);
        }
        DeviceException refusal = catchThrowableOfType(DeviceException.class, this::open);
        assertThat(refusal.status().reason()).isEqualTo(DeviceReason.SERVICE_DOWN);
        service.startAgain();
        insert("AZE-4711");
        try (CardReader reader = open()) {
            assertThat(data(reader.read()).identifier()).contains("AZE-4711");
        }
    }

    @Test
    void with_a_key_that_it_does_not_need_a_card_that_is_there_is_read() throws Exception {
        AccessKey key = new AccessKey.CardAccessNumber("123456");
        try (CardReader reader = open()) {
            assertThat(reader.read(key)).isEqualTo(new CardRead.Removed());
            insert("AZE-4711");
            reader.read();
            Waiting<Boolean> removal = new Waiting<>(() -> {
                reader.awaitRemoval();
                return true;
            });
            assertThat(data(reader.read(key)).identifier()).contains("AZE-4711");
            assertThat(removal.over()).isFalse();
            remove();
            assertThat(removal.result()).isTrue();
        }
    }

    @Test
    void it_tells_its_name_and_what_it_can_do() throws Exception {
        try (CardReader reader = open()) {
            assertThat(reader.description())
                    .isEqualTo(new DeviceDescription(
                            "Virtual", "PCD", "", Set.of(Capability.REPORTS_STATUS, Capability.CHIP)));
        }
    }

    @Test
    void a_service_that_hangs_costs_a_question_its_time_limit_and_no_more() throws Exception {
        try (CardReader reader = open()) {
            service.freeze();
            try {
                Instant asked = Instant.now();
                assertThat(reader.status().reason()).isEqualTo(DeviceReason.SLOW);
                assertThat(Duration.between(asked, Instant.now())).isLessThan(Duration.ofSeconds(3));
            } finally {
                service.thaw();
            }
        }
    }

    @Test
    void a_card_that_never_answers_ends_in_the_time_limit() throws Exception {
        CountDownLatch forever = new CountDownLatch(1);
        insert(command -> {
            awaitUninterruptibly(forever);
            return new byte[] {(byte) 0x90, 0};
        });
        try (CardReader reader = open(Map.of("limit", "300", "identifier", "uid"))) {
            assertThatThrownBy(reader::read)
                    .asInstanceOf(type(DeviceException.class))
                    .extracting(refusal -> refusal.status().reason())
                    .isEqualTo(DeviceReason.SLOW);
            remove();
        } finally {
            forever.countDown();
        }
    }

    @Test
    void one_reader_waiting_does_not_hold_up_another() throws Exception {
        try (CardReader first = open(Map.of("reader", ".* 00 00"));
                CardReader second = open(Map.of("reader", ".* 00 01"))) {
            Waiting<CardRead> waiting = new Waiting<>(second::read);
            insert("AZE-4711");
            assertThat(first.read()).isInstanceOf(CardRead.Read.class);
            assertThat(waiting.over()).isFalse();
            waiting.interrupt();
        }
    }

    private static void awaitUninterruptibly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    protected static CardData data(CardRead read) {
        return ((CardRead.Read) read).data();
    }
}
