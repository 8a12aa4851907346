package org.infomat.device.card.simulated;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.infomat.device.DeviceId;
import org.infomat.device.DriverSettings;
import org.infomat.device.card.AccessKey.CardAccessNumber;
import org.infomat.device.card.AccessKey.DocumentData;
import org.infomat.device.card.CardRead;
import org.infomat.device.card.CardReader;
import org.infomat.device.card.DocumentContract;
import org.infomat.device.simulated.Lever;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SimulatedDocumentTest extends DocumentContract {
    private static final DeviceId ID = new DeviceId("card-reader");

    private final SimulatedCardReaderDriver driver = new SimulatedCardReaderDriver();
    private final CardReaderSimulator simulator = driver.simulator(ID);

    @Override
    protected CardReader open() throws Exception {
        return driver.open(ID, new DriverSettings(Map.of()));
    }

    @Override
    protected DocumentData layPassport() {
        simulator.layPassport();
        return CardReaderSimulator.PASSPORT;
    }

    @Override
    protected CardAccessNumber layIdentityCard() {
        simulator.layIdentityCard();
        return new CardAccessNumber(CardReaderSimulator.CARD_ACCESS_NUMBER);
    }

    @Override
    protected void remove() {
        simulator.remove();
    }

    @ParameterizedTest
    @CsvSource({"lay-forged-document, NOT_AS_SIGNED", "lay-unknown-document, UNKNOWN_SIGNER"})
    void a_document_that_is_not_to_be_believed_opens_and_says_so(String lever, CardRead.Doubt doubt) throws Exception {
        try (CardReader reader = open()) {
            ((Lever.Press) lever(lever)).press().run();
            assertThat(reader.read()).isInstanceOf(CardRead.NeedsKey.class);
            assertThat(reader.read(new CardAccessNumber("123456"))).isEqualTo(new CardRead.NotTrusted(doubt));
        }
    }

    @Test
    void a_slow_chip_gives_time_to_take_the_document_up() throws Exception {
        try (CardReader reader = open()) {
            simulator.layIdentityCard();
            ((Lever.Toggle) lever("slow")).set().accept(true);
            Thread hand = Thread.ofVirtual().start(simulator::remove);
            assertThat(reader.read(new CardAccessNumber("123456"))).isEqualTo(new CardRead.Removed());
            hand.join();
        }
    }

    private Lever lever(String name) {
        return simulator.levers().stream()
                .filter(lever -> lever.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
