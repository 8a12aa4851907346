package org.infomat.device.bridge.javapos;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import jpos.JposConst;
import jpos.JposException;
import jpos.SmartCardRWConst;
import jpos.services.SmartCardRWService115;
import org.infomat.device.Device;
import org.infomat.device.DeviceException;
import org.infomat.device.DeviceId;
import org.infomat.device.DeviceState;
import org.infomat.device.DriverSettings;
import org.infomat.device.card.CardReader;
import org.infomat.device.card.CardReaderContract;
import org.infomat.device.message.MessageDriver;
import org.infomat.device.proof.Proves;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Proves(
        deviceClass = "card reader",
        technology = "JavaPOS SmartCardRW",
        peer = "JavaPOS 1.15.8 loading a service of ours from a jpos.xml")
class JavaPosChipTest extends CardReaderContract {
    private static final String OK = "\u0090\u0000";
    private static final String NOT_FOUND = "\u006a\u0082";

    private final MakersService service = new MakersService(SmartCardRWService115.class);

    @TempDir
    private Path folder;

    @Override
    protected CardReader open() throws Exception {
        return open("Chip1", service);
    }

    private CardReader open(String logicalName, MakersService service) throws Exception {
        MakersFactory.give(logicalName, service);
        Map<String, String> card = Map.of("profile", "city-card", "select", "00A4040002F001", "read", "00B0000000");
        return opened(
                new JavaPosChipDriver(List.of()),
                new DeviceId("card-reader"),
                JposXml.naming(logicalName, "SmartCardRW", folder, card));
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
        present(command -> command.charAt(1) == 0xA4 ? OK : identifier + OK);
    }

    @Override
    protected void insertUnknown() throws Exception {
        present(command -> NOT_FOUND);
    }

    @Override
    protected void insertAndSnatch() throws Exception {
        present(command -> {
            throw new JposException(JposConst.JPOS_E_EXTENDED, SmartCardRWConst.JPOS_ESC_TORN);
        });
    }

    private interface Chip {
        String answer(String command) throws JposException;
    }

    private void present(Chip chip) throws Exception {
        present(service, chip);
    }

    private static void present(MakersService service, Chip chip) throws Exception {
        service.does("readData", arguments -> {
            String[] data = (String[]) arguments[2];
            assertThat(arguments[0]).isEqualTo(SmartCardRWConst.SC_EXECUTE_AND_READ_DATA);
            assertThat(((int[]) arguments[1])[0]).isEqualTo(data[0].getBytes(ISO_8859_1).length);
            data[0] = chip.answer(data[0]);
            return true;
        });
        service.has("SCPresentSensor", 1);
        service.tell(SmartCardRWConst.SC_SUE_CARD_PRESENT);
    }

    @Override
    protected void remove() throws Exception {
        service.has("SCPresentSensor", 0);
        service.tell(SmartCardRWConst.SC_SUE_NO_CARD);
    }

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
    void a_reader_that_fails_while_it_reads_is_no_fault_of_the_card() throws Exception {
        try (MakersService other = new MakersService(SmartCardRWService115.class);
                CardReader reader = open("Chip2", other)) {
            present(other, command -> {
                throw new JposException(JposConst.JPOS_E_FAILURE, "card 4711");
            });
            DeviceException failure = catchThrowableOfType(DeviceException.class, reader::read);
            assertThat(failure.status().state()).isEqualTo(DeviceState.HARDWARE_ERROR);
            assertThat(failure).hasMessageNotContaining("4711").hasNoCause();
        }
    }
}
