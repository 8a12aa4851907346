package org.infomat.device.card.pcsc;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.infomat.device.DeviceException;
import org.infomat.device.DeviceId;
import org.infomat.device.DeviceReason;
import org.infomat.device.DeviceState;
import org.infomat.device.DeviceStatus;
import org.infomat.device.Driver;
import org.infomat.device.DriverSettings;
import org.infomat.device.card.CardReader;

/// Opens card readers, for cards with contacts and without, through the PC/SC card service.
///
/// | setting | means | otherwise |
/// |---|---|---|
/// | `reader` | a regular expression for the beginning of the reader's name; the end changes when it is plugged in
/// again | any reader |
/// | `limit` | milliseconds that reading one card may take | 5000 |
/// | `profile` and the rest | how the identifier is read: see `CardProfile` | |
public final class PcscDriver implements Driver<CardReader> {
    private static final Set<String> SETTINGS = Set.of(
            "reader",
            "limit",
            "profile",
            "identifier",
            "select",
            "read",
            "tag",
            "offset",
            "length",
            "charset",
            "pattern");
    private static final Duration OPENING_LIMIT = Duration.ofSeconds(2);

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
        settings.allowOnly(SETTINGS);
        reader(settings);
        limit(settings);
        CardProfile.from(settings);
    }

    private static Pattern reader(DriverSettings settings) {
        try {
            return Pattern.compile(settings.get("reader", ""));
        } catch (PatternSyntaxException e) {
            throw new IllegalArgumentException("'reader' is no regular expression: " + e.getDescription(), e);
        }
    }

    private static Duration limit(DriverSettings settings) {
        int milliseconds = settings.integer("limit", 5_000);
        if (milliseconds < 1) {
            throw new IllegalArgumentException("'limit' is at least 1 millisecond, not " + milliseconds);
        }
        return Duration.ofMillis(milliseconds);
    }

    @Override
    public CardReader open(DeviceId id, DriverSettings settings) throws DeviceException, InterruptedException {
        check(settings);
        PcscLibrary library = library(id);
        try {
            PcscContext watch = PcscContext.open(library, id + "-watch", OPENING_LIMIT);
            return opened(id, settings, watch, work(library, id, watch));
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

    private static CardReader opened(DeviceId id, DriverSettings settings, PcscContext watch, PcscContext work)
            throws DeviceException, PcscException, InterruptedException {
        boolean open = false;
        try {
            List<String> names = ReaderName.matching(reader(settings), work.call(OPENING_LIMIT, PcscLibrary::readers));
            PcscCardReader reader = new PcscCardReader(
                    id,
                    names.isEmpty() ? "" : names.getFirst(),
                    watch,
                    work,
                    reader(settings),
                    CardProfile.from(settings),
                    limit(settings));
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
