package org.infomat.device.card.smartcardio;

import java.time.Duration;
import java.util.List;
import org.infomat.device.DeviceException;
import org.infomat.device.DeviceId;
import org.infomat.device.DeviceReason;
import org.infomat.device.DeviceState;
import org.infomat.device.DeviceStatus;
import org.infomat.device.Driver;
import org.infomat.device.DriverSettings;
import org.infomat.device.card.CardReader;
import org.infomat.device.card.chip.ChipReaderSettings;
import org.infomat.device.card.chip.ChipReadingKind;

/// Opens card readers through `javax.smartcardio`. Its settings are those of `ChipReaderSettings`.
public final class SmartcardioDriver implements Driver<CardReader> {
    private static final Duration OPENING_LIMIT = Duration.ofSeconds(2);

    private final List<ChipReadingKind> kinds;

    /// @param kinds the kinds of readings that a profile can ask for beside commands in the settings
    public SmartcardioDriver(List<ChipReadingKind> kinds) {
        this.kinds = List.copyOf(kinds);
    }

    @Override
    public String name() {
        return "smartcardio";
    }

    @Override
    public Class<CardReader> deviceClass() {
        return CardReader.class;
    }

    @Override
    public void check(DriverSettings settings) {
        ChipReaderSettings.from(settings, kinds);
    }

    @Override
    public CardReader open(DeviceId id, DriverSettings settings) throws DeviceException, InterruptedException {
        ChipReaderSettings wanted = ChipReaderSettings.from(settings, kinds);
        JdkReader jdk = new JdkReader(id + "-smartcardio");
        boolean open = false;
        try {
            CardReader reader = new SmartcardioCardReader(
                    id, name(id, wanted, jdk.call(OPENING_LIMIT, JdkReader::names)), jdk, wanted);
            open = true;
            return reader;
        } catch (JdkCardException e) {
            throw unreachable(id, e);
        } finally {
            if (!open) {
                jdk.close();
            }
        }
    }

    private static String name(DeviceId id, ChipReaderSettings wanted, List<String> readers) throws DeviceException {
        for (String reader : wanted.matching(readers)) {
            return reader;
        }
        throw new DeviceException(
                id,
                new DeviceStatus(DeviceState.NO_DEVICE, DeviceReason.UNPLUGGED, "no such reader"),
                "There is no such card reader; there are " + readers,
                "Check its cable and 'reader' in devices.yaml");
    }

    private static DeviceException unreachable(DeviceId id, JdkCardException e) {
        return new DeviceException(
                id,
                e.status(),
                "The card service cannot be reached",
                JdkContext.mendable()
                        ? "Start pcscd and see that this user may use it"
                        : "Start pcscd; if it was started after this program, start this program again too or use the"
                                + " driver pcsc",
                e);
    }
}
