package org.infomat.device.card.pcsc;

import java.time.Duration;
import java.util.List;
import org.infomat.device.DeviceException;
import org.infomat.device.DeviceId;
import org.infomat.device.DeviceReason;
import org.infomat.device.DeviceState;
import org.infomat.device.DeviceStatus;
import org.infomat.device.DriverSettings;
import org.infomat.device.card.CardReader;
import org.infomat.device.card.chip.ChipDriver;
import org.infomat.device.card.chip.ChipReaderSettings;
import org.infomat.device.card.chip.ChipReadingKind;
import org.infomat.device.card.chip.ChipTap;

/// Opens card readers, for cards with contacts and without, through the PC/SC card service.
///
/// Its settings are those of `ChipReaderSettings`.
public final class PcscDriver implements ChipDriver {
    private static final Duration OPENING_LIMIT = Duration.ofSeconds(2);

    private final List<ChipReadingKind> kinds;

    /// @param kinds the kinds of readings that a profile can ask for beside commands in the settings
    public PcscDriver(List<ChipReadingKind> kinds) {
        this.kinds = List.copyOf(kinds);
    }

    @Override
    public String name() {
        return "pcsc";
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
    public List<ChipReadingKind> kinds() {
        return kinds;
    }

    @Override
    public CardReader open(DeviceId id, DriverSettings settings, ChipTap tap)
            throws DeviceException, InterruptedException {
        ChipReaderSettings wanted = ChipReaderSettings.from(settings, kinds);
        PcscLibrary library = library(id);
        try {
            PcscContext watch = PcscContext.open(library, id + "-watch", OPENING_LIMIT);
            return opened(id, wanted, watch, work(library, id, watch), tap);
        } catch (PcscException e) {
            throw new DeviceException(
                    id,
                    e.status(),
                    "The card service cannot be reached",
                    "Start pcscd and see that this user may use it",
                    e);
        }
    }

    private static PcscLibrary library(DeviceId id) throws DeviceException {
        try {
            return PcscLibrary.load();
        } catch (IllegalArgumentException e) {
            throw new DeviceException(
                    id,
                    new DeviceStatus(DeviceState.OFFLINE, DeviceReason.SERVICE_DOWN, "libpcsclite.so.1 is missing"),
                    "The card service is not installed",
                    "Install pcscd",
                    e);
        }
    }

    private static PcscContext work(PcscLibrary library, DeviceId id, PcscContext watch)
            throws PcscException, InterruptedException {
        boolean open = false;
        try {
            PcscContext work = PcscContext.open(library, id + "-work", OPENING_LIMIT);
            open = true;
            return work;
        } finally {
            if (!open) {
                watch.close();
            }
        }
    }

    private static CardReader opened(
            DeviceId id, ChipReaderSettings wanted, PcscContext watch, PcscContext work, ChipTap tap)
            throws DeviceException, PcscException, InterruptedException {
        boolean open = false;
        try {
            List<String> names = wanted.matching(work.call(OPENING_LIMIT, PcscLibrary::readers));
            PcscCardReader reader =
                    new PcscCardReader(id, names.isEmpty() ? "" : names.getFirst(), watch, work, wanted, tap);
            refuse(id, reader.status());
            open = true;
            return reader;
        } finally {
            if (!open) {
                watch.close();
                work.close();
            }
        }
    }

    private static void refuse(DeviceId id, DeviceStatus status) throws DeviceException {
        if (!status.works()) {
            throw new DeviceException(
                    id, status, "There is no such card reader", "Check its cable and 'reader' in devices.yaml");
        }
    }
}
