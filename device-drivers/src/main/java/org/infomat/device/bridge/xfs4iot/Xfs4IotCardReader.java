package org.infomat.device.bridge.xfs4iot;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.infomat.device.Capability;
import org.infomat.device.DeviceDescription;
import org.infomat.device.DeviceException;
import org.infomat.device.DeviceId;
import org.infomat.device.DeviceReason;
import org.infomat.device.DeviceState;
import org.infomat.device.DeviceStatus;
import org.infomat.device.card.AccessKey;
import org.infomat.device.card.CardRead;
import org.infomat.device.card.CardReader;
import org.infomat.device.message.MessageSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// A CardReader. A card that the reader has taken in is given back as soon as it has been read; one that asks for a key
/// is kept until somebody has entered it.
final class Xfs4IotCardReader implements CardReader {
    private static final Logger LOG = LoggerFactory.getLogger(Xfs4IotCardReader.class);
    /// How long a document is kept that asks for a key.
    private static final Duration KEEPING = Duration.ofMinutes(2);

    private static final Duration MOVING_LIMIT = Duration.ofSeconds(10);
    private static final Duration READING_AGAIN_LIMIT = Duration.ofSeconds(5);
    /// Readers need not tell that a card has gone: they are asked.
    private static final Duration LOOK_AGAIN = Duration.ofMillis(500);

    private final CardContents contents;
    private final Service service;
    private final boolean takesIn;
    private final ReentrantLock operation = new ReentrantLock();
    private final Semaphore moved = new Semaphore(0);
    private volatile Optional<Long> keptUntil = Optional.empty();

    Xfs4IotCardReader(DeviceId id, MessageSource lines, URI uri, CardContents contents)
            throws DeviceException, InterruptedException {
        this.contents = contents;
        service = Service.open(id, lines, uri, "CardReader", new Hearing() {
            @Override
            public void told(Message.Unsolicited event) {
                if (event.name().equals("CardReader.MediaRemovedEvent")) {
                    moved.release();
                }
            }

            @Override
            public void ended(DeviceStatus status) {
                moved.release();
            }
        });
        String type = service.capabilities("cardReader").path("type").stringValue("");
        takesIn = type.equals("motor") || type.equals("latchedDip");
    }

    @Override
    public DeviceId id() {
        return service.id();
    }

    @Override
    public DeviceDescription description() {
        JsonNode can = service.capabilities("cardReader");
        Set<Capability> all = EnumSet.of(Capability.REPORTS_STATUS);
        add(all, Capability.TRACK_1, can.path("readTracks").path("track1"));
        add(all, Capability.TRACK_2, can.path("readTracks").path("track2"));
        add(all, Capability.TRACK_3, can.path("readTracks").path("track3"));
        if (!can.path("chipProtocols").isEmpty()) {
            all.add(can.path("type").stringValue("").endsWith("ontactless") ? Capability.CONTACTLESS : Capability.CHIP);
        }
        if (takesIn) {
            all.add(Capability.EJECT);
        }
        return service.description(all);
    }

    private static void add(Set<Capability> all, Capability capability, JsonNode can) {
        if (can.booleanValue(false)) {
            all.add(capability);
        }
    }

    @Override
    public DeviceStatus status() {
        return service.status(status -> media(status).equals("jammed")
                ? DeviceStatus.of(DeviceState.HARDWARE_ERROR, DeviceReason.CARD_JAM)
                : DeviceStatus.ONLINE);
    }

    private static String media(JsonNode status) {
        return status.path("cardReader").path("media").stringValue("notSupported");
    }

    @Override
    public CardRead read() throws DeviceException, InterruptedException {
        operation.lockInterruptibly();
        try {
            return read(Duration.ZERO, Optional.empty());
        } finally {
            operation.unlock();
        }
    }

    @Override
    public CardRead read(AccessKey key) throws DeviceException, InterruptedException {
        service.refuseIfEnded();
        return holdsCard() ? read(READING_AGAIN_LIMIT, Optional.of(key)) : new CardRead.Removed();
    }

    /// @param limit for a card to come; zero for as long as it takes
    private CardRead read(Duration limit, Optional<AccessKey> key) throws DeviceException, InterruptedException {
        try {
            CardRead read = raw(limit, key);
            switch (read) {
                case CardRead.NeedsKey asked -> keptUntil = Optional.of(System.nanoTime() + KEEPING.toNanos());
                case CardRead.WrongKey wrong -> keptUntil = Optional.of(System.nanoTime() + KEEPING.toNanos());
                case CardRead.Read done -> giveBack();
                case CardRead.Unreadable strange -> giveBack();
                case CardRead.NotTrusted forged -> giveBack();
                case CardRead.Removed gone -> keptUntil = Optional.empty();
            }
            return read;
        } catch (XfsException e) {
            throw e.of(id());
        }
    }

    private CardRead raw(Duration limit, Optional<AccessKey> key) throws XfsException, InterruptedException {
        try {
            JsonNode raw = service.call("CardReader.ReadRawData", contents.wanted(), limit)
                    .payload();
            return contents.read(raw, new Dialogue(service), key);
        } catch (XfsException e) {
            return failed(e);
        } catch (InterruptedIOException e) {
            throw new InterruptedException(e.getMessage());
        } catch (IOException e) {
            return new CardRead.Unreadable("The card answered what is no answer");
        }
    }

    /// What concerns the card alone is no fault of the reader.
    private static CardRead failed(XfsException e) throws XfsException {
        if (e.says("noMedia")) {
            return new CardRead.Removed();
        }
        boolean card = e.says("invalidMedia")
                || e.says("invalidData")
                || e.says("atrNotObtained")
                || e.says("protocolNotSupported")
                || e.says("cardCollision")
                || e.says("cardTooShort")
                || e.says("cardTooLong");
        if (!card) {
            throw e;
        }
        return new CardRead.Unreadable(e.status().detail());
    }

    private void giveBack() throws XfsException, InterruptedException {
        keptUntil = Optional.empty();
        if (takesIn) {
            ObjectNode out = Message.object().put("from", "transport").put("to", "exit");
            try {
                service.call("CardReader.Move", out, MOVING_LIMIT);
            } catch (XfsException e) {
                if (!e.says("noMedia")) {
                    throw e;
                }
            }
        }
    }

    @Override
    public void awaitRemoval() throws DeviceException, InterruptedException {
        while (holdsCard()) {
            Optional<Long> until = keptUntil;
            if (until.isPresent() && System.nanoTime() - until.get() > 0) {
                giveBackForgotten();
            }
            if (moved.tryAcquire(LOOK_AGAIN.toMillis(), TimeUnit.MILLISECONDS)) {
                moved.drainPermits();
            }
        }
    }

    private void giveBackForgotten() throws DeviceException, InterruptedException {
        try {
            giveBack();
        } catch (XfsException e) {
            throw e.of(id());
        }
    }

    private boolean holdsCard() throws DeviceException, InterruptedException {
        service.refuseIfEnded();
        try {
            return switch (media(
                    service.call("Common.Status", Message.object(), LOOK_AGAIN).payload())) {
                case "present", "jammed", "entering", "latched" -> true;
                default -> false;
            };
        } catch (XfsException e) {
            throw e.of(id());
        }
    }

    /// Nobody's card stays behind in a reader that is no longer served.
    @Override
    public void close() {
        if (keptUntil.isPresent() && service.connection().ending().isEmpty()) {
            try {
                giveBack();
            } catch (XfsException e) {
                LOG.warn("{}: a card may be left in it: {}", id(), e.getMessage());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        service.close();
    }
}
