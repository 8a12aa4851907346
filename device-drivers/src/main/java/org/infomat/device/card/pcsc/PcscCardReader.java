package org.infomat.device.card.pcsc;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.infomat.device.DeviceDescription;
import org.infomat.device.DeviceException;
import org.infomat.device.DeviceId;
import org.infomat.device.DeviceReason;
import org.infomat.device.DeviceState;
import org.infomat.device.DeviceStatus;
import org.infomat.device.card.AccessKey;
import org.infomat.device.card.CardRead;
import org.infomat.device.card.CardReader;
import org.infomat.device.card.chip.Answer;
import org.infomat.device.card.chip.ChipReaderSettings;
import org.infomat.device.card.chip.ChipTap;
import org.infomat.device.card.chip.CommandChannel;
import org.infomat.device.card.chip.Iso7816Channel;
import org.infomat.device.card.chip.PresentedChip;
import org.infomat.device.card.chip.ReaderName;

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
    private final ChipReaderSettings settings;
    private final ChipTap tap;
    private final ReentrantLock operation = new ReentrantLock();
    private final ReentrantLock speaking = new ReentrantLock();

    /// @param name the reader's name when it was opened
    PcscCardReader(
            DeviceId id, String name, PcscContext watch, PcscContext work, ChipReaderSettings settings, ChipTap tap) {
        this.id = id;
        this.description = ReaderName.description(name);
        this.watch = watch;
        this.work = work;
        this.settings = settings;
        this.tap = tap;
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
        for (String reader : settings.matching(library.readers(context))) {
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
                    : read(card, Optional.empty());
        } catch (PcscException e) {
            throw gone(e);
        } finally {
            operation.unlock();
        }
    }

    @Override
    public CardRead read(AccessKey key) throws DeviceException, InterruptedException {
        try {
            ReaderState card = now(reader());
            return card.cardPresent() ? read(card, Optional.of(key)) : new CardRead.Removed();
        } catch (PcscException e) {
            throw gone(e);
        }
    }

    private ReaderState now(String reader) throws PcscException, InterruptedException {
        List<ReaderState> unaware = List.of(ReaderState.unaware(reader));
        return work.call(QUESTION_LIMIT, (library, context) -> library.await(context, 0, unaware))
                .getFirst();
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
        for (String reader : settings.matching(readers)) {
            return reader;
        }
        throw new DeviceException(id, GONE, "The card reader has gone; there are " + readers, "Check its cable");
    }

    private CardRead read(ReaderState state, Optional<AccessKey> key) throws PcscException, InterruptedException {
        speaking.lockInterruptibly();
        try {
            return work.call(settings.limit(), (library, context) -> speak(library, context, state, key));
        } finally {
            speaking.unlock();
        }
    }

    private CardRead speak(PcscLibrary library, long context, ReaderState state, Optional<AccessKey> key)
            throws IOException {
        try {
            PcscLibrary.Card card = library.connect(context, state.reader());
            CommandChannel channel = tap.on(state.atr(), command -> Answer.of(library.transmit(card, command)));
            return speak(library, card, new PresentedChip(new Iso7816Channel(channel), state.atr(), key));
        } catch (PcscException e) {
            if (!e.concernsCard()) {
                throw e;
            }
            return e.cardGone() || gone(library, context, state)
                    ? new CardRead.Removed()
                    : new CardRead.Unreadable(String.valueOf(e.getMessage()));
        }
    }

    private CardRead speak(PcscLibrary library, PcscLibrary.Card card, PresentedChip chip) throws IOException {
        try {
            CardRead read = settings.reading().read(chip);
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
