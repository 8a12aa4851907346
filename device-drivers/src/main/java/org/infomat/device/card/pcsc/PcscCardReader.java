package org.infomat.device.card.pcsc;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.regex.Pattern;
import org.infomat.device.DeviceDescription;
import org.infomat.device.DeviceException;
import org.infomat.device.DeviceId;
import org.infomat.device.DeviceReason;
import org.infomat.device.DeviceState;
import org.infomat.device.DeviceStatus;
import org.infomat.device.card.CardRead;
import org.infomat.device.card.CardReader;

/// A reader of the card service. It has two connections to the service: one waits for cards, one speaks with them and
/// answers for the reader meanwhile.
final class PcscCardReader implements CardReader {
    private static final Duration QUESTION_LIMIT = Duration.ofSeconds(1);
    private static final Duration NOTICING_LIMIT = Duration.ofSeconds(1);
    private static final DeviceStatus GONE =
            new DeviceStatus(DeviceState.NO_DEVICE, DeviceReason.UNPLUGGED, "no such reader");

    private final DeviceId id;
    private final DeviceDescription description;
    private final PcscContext watch;
    private final PcscContext work;
    private final Pattern wanted;
    private final CardProfile profile;
    private final Duration limit;
    private final ReentrantLock operation = new ReentrantLock();
    private final ReentrantLock speaking = new ReentrantLock();

    /// @param name the reader's name when it was opened
    /// @param wanted the reader whose name begins with this, the first of several
    /// @param limit the longest time that reading one card may take
    PcscCardReader(
            DeviceId id,
            String name,
            PcscContext watch,
            PcscContext work,
            Pattern wanted,
            CardProfile profile,
            Duration limit) {
        this.id = id;
        this.description = ReaderName.description(name);
        this.watch = watch;
        this.work = work;
        this.wanted = wanted;
        this.profile = profile;
        this.limit = limit;
    }

    @Override
    public DeviceId id() {
        return id;
    }

    @Override
    public DeviceDescription description() {
        return description;
    }

    @Override
    public DeviceStatus status() {
        if (!speaking.tryLock()) {
            return DeviceStatus.of(DeviceState.BUSY, DeviceReason.NONE);
        }
        try {
            return work.call(QUESTION_LIMIT, this::present) ? DeviceStatus.ONLINE : GONE;
        } catch (PcscException e) {
            return e.status();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return DeviceStatus.of(DeviceState.BUSY, DeviceReason.NONE);
        } finally {
            speaking.unlock();
        }
    }

    private boolean present(PcscLibrary library, long context) throws PcscException {
        for (String reader : ReaderName.matching(wanted, library.readers(context))) {
            return !library.await(context, 0, List.of(ReaderState.unaware(reader)))
                    .getFirst()
                    .readerGone();
        }
        return false;
    }

    @Override
    public CardRead read() throws DeviceException, InterruptedException {
        operation.lockInterruptibly();
        try {
            ReaderState card = awaitCard(true);
            return card.mute()
                    ? new CardRead.Unreadable("The card does not answer; it may be the wrong way round")
                    : read(card);
        } catch (PcscException e) {
            throw gone(e);
        } finally {
            operation.unlock();
        }
    }

    @Override
    public void awaitRemoval() throws DeviceException, InterruptedException {
        operation.lockInterruptibly();
        try {
            awaitCard(false);
        } catch (PcscException e) {
            throw gone(e);
        } finally {
            operation.unlock();
        }
    }

    private ReaderState awaitCard(boolean there) throws DeviceException, PcscException, InterruptedException {
        ReaderState reader = ReaderState.unaware(reader());
        ReaderState hotplug = ReaderState.unaware(ReaderState.HOTPLUG);
        while (true) {
            List<ReaderState> known = List.of(reader, hotplug);
            // The first question, of somebody who knows nothing yet, is answered at once.
            List<ReaderState> now =
                    watch.await((library, context) -> library.await(context, PcscLibrary.INFINITE, known));
            reader = now.getFirst();
            hotplug = now.getLast();
            if (reader.readerGone()) {
                throw new PcscException("The reader", PcscException.UNKNOWN_READER);
            }
            if (reader.cardPresent() == there) {
                return reader;
            }
        }
    }

    private String reader() throws DeviceException, PcscException, InterruptedException {
        List<String> readers = work.call(QUESTION_LIMIT, PcscLibrary::readers);
        for (String reader : ReaderName.matching(wanted, readers)) {
            return reader;
        }
        throw new DeviceException(id, GONE, "The card reader has gone; there are " + readers, "Check its cable");
    }

    private CardRead read(ReaderState state) throws PcscException, InterruptedException {
        speaking.lockInterruptibly();
        try {
            return work.call(limit, (library, context) -> speak(library, context, state));
        } finally {
            speaking.unlock();
        }
    }

    private CardRead speak(PcscLibrary library, long context, ReaderState state) throws PcscException {
        try {
            PcscLibrary.Card card = library.connect(context, state.reader());
            return speak(library, card, state.atr());
        } catch (PcscException e) {
            if (!e.concernsCard()) {
                throw e;
            }
            return e.cardGone() || gone(library, context, state)
                    ? new CardRead.Removed()
                    : new CardRead.Unreadable(String.valueOf(e.getMessage()));
        }
    }

    private CardRead speak(PcscLibrary library, PcscLibrary.Card card, String atr) throws PcscException {
        CommandChannel channel = new Iso7816Channel(command -> Answer.of(library.transmit(card, command)));
        try {
            CardRead read = profile.read(channel, atr);
            library.disconnectAndReset(card);
            return read;
        } catch (PcscException e) {
            library.disconnect(card);
            throw e;
        }
    }

    /// A card that is pulled out fails before the service has noticed: it looks for cards only now and then.
    private static boolean gone(PcscLibrary library, long context, ReaderState state) throws PcscException {
        ReaderState now = library.await(context, 0, List.of(ReaderState.unaware(state.reader())))
                .getFirst();
        return now.otherCardThan(state)
                || library.await(context, NOTICING_LIMIT.toMillis(), List.of(now))
                        .getFirst()
                        .otherCardThan(state);
    }

    private DeviceException gone(PcscException e) {
        return new DeviceException(
                id, e.status(), "The card reader no longer answers", "Check its cable and the service pcscd", e);
    }

    @Override
    public void close() {
        watch.close();
        work.close();
    }
}
