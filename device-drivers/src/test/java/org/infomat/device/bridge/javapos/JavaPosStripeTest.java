package org.infomat.device.bridge.javapos;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import jpos.JposConst;
import jpos.MSRConst;
import jpos.services.MSRService115;
import org.infomat.device.Capability;
import org.infomat.device.Device;
import org.infomat.device.DeviceException;
import org.infomat.device.DeviceId;
import org.infomat.device.DriverSettings;
import org.infomat.device.card.CardRead;
import org.infomat.device.card.CardReader;
import org.infomat.device.card.CardReaderContract;
import org.infomat.device.message.MessageDriver;
import org.infomat.device.proof.Proves;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Proves(
        deviceClass = "card reader",
        technology = "JavaPOS MSR",
        peer = "JavaPOS 1.15.8 loading a service of ours from a jpos.xml")
class JavaPosStripeTest extends CardReaderContract {
    private final MakersService service = new MakersService(MSRService115.class);

    @TempDir
    private Path folder;

    @Override
    protected CardReader open() throws Exception {
        return open("Stripe1", service);
    }

    private CardReader open(String logicalName, MakersService service) throws Exception {
        service.has("CapISO", true);
        MakersFactory.give(logicalName, service);
        return opened(
                new JavaPosStripeDriver(InstantSource.system()),
                new DeviceId("card-reader"),
                JposXml.naming(logicalName, "MSR", folder, Map.of("track", "1", "pattern", "([A-Z]{3}-\\d+)")));
    }

    /// Directly, or as a subclass has it.
    protected <D extends Device> D opened(MessageDriver<D> driver, DeviceId id, DriverSettings settings)
            throws DeviceException, InterruptedException {
        return driver.open(id, settings);
    }

    @Override
    protected String answerToReset() {
        return "";
    }

    @Override
    protected void insert(String identifier) throws Exception {
        service.read(Map.of("Track1Data", identifier.getBytes(US_ASCII), "Track2Data", "4711".getBytes(US_ASCII)));
    }

    @Override
    protected void insertUnknown() throws Exception {
        insert("CLUB 4711");
    }

    @Override
    protected void insertAndSnatch() throws Exception {
        service.tellError(JposConst.JPOS_E_EXTENDED, MSRConst.JPOS_EMSR_END, JposConst.JPOS_EL_INPUT);
        service.awaitTaken();
    }

    /// The hand that drew the card through has it already.
    @Override
    protected void remove() {}

    @Override
    protected void unplug() throws Exception {
        service.unplug();
    }

    @Override
    protected void plugIn() {
        service.plugIn();
    }

    @AfterEach
    void endService() {
        service.close();
    }

    @Test
    void a_stripe_with_a_wrong_parity_is_unreadable_and_says_nothing_of_its_content() throws Exception {
        try (MakersService other = new MakersService(MSRService115.class);
                CardReader reader = open("Stripe2", other)) {
            other.tellError(JposConst.JPOS_E_EXTENDED, MSRConst.JPOS_EMSR_PARITY, JposConst.JPOS_EL_INPUT);
            assertThat(reader.read()).isEqualTo(new CardRead.Unreadable("JavaPOS error 114, 203"));
            assertThat(reader.description().can(Capability.TRACK_2)).isTrue();
        }
    }
}
