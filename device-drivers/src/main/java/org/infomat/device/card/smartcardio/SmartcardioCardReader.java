package org.infomat.device.card.smartcardio;

import java.io.IOException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import javax.smartcardio.Card;
import javax.smartcardio.CardException;
import javax.smartcardio.CardTerminal;
import org.infomat.device.DeviceDescription;
import org.infomat.device.DeviceException;
import org.infomat.device.DeviceId;
import org.infomat.device.DeviceReason;
import org.infomat.device.DeviceState;
import org.infomat.device.DeviceStatus;
import org.infomat.device.card.AccessKey;
import org.infomat.device.card.CardRead;
import org.infomat.device.card.CardReader;
import org.infomat.device.card.chip.ChipReaderSettings;
import org.infomat.device.card.chip.PresentedChip;
import org.infomat.device.card.chip.ReaderName;

/// A reader of the card service as the JDK shows it.
final class SmartcardioCardReader implements CardReader {
    private static final Duration QUESTION_LIMIT = Duration.ofSeconds(1);
    private static final Duration BETWEEN_QUESTIONS = Duration.ofMillis(250);
    private static final int NOTICING_QUESTIONS = 4;
    private static final DeviceStatus GONE =
            new DeviceStatus(DeviceState.NO_DEVICE, DeviceReason.UNPLUGGED, "no such reader");

    private final DeviceId id;
    private final DeviceDescription description;
    private final JdkReader jdk;
    private final ChipReaderSettings settings;
    private final ReentrantLock operation = new ReentrantLock();
    private final ReentrantLock speaking = new ReentrantLock();
    private final CountDownLatch closed = new CountDownLatch(1);

    /// @param name the reader's name when it was opened
    SmartcardioCardReader(DeviceId id, String name, JdkReader jdk, ChipReaderSettings settings) {
        this.id = id;
        this.description = ReaderName.description(name);
        this.jdk = jdk;
        this.settings = settings;
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
            return terminals().isEmpty() ? GONE : DeviceStatus.ONLINE;
        } catch (JdkCardException e) {
            return e.status();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return DeviceStatus.of(DeviceState.BUSY, DeviceReason.NONE);
        } finally {
            speaking.unlock();
        }
    }

    /// The reader, under the name that it has now: none, or one.
    private List<CardTerminal> terminals() throws JdkCardException, InterruptedException {
        List<CardTerminal> all = jdk.call(QUESTION_LIMIT, JdkContext::terminals);
        List<String> wanted =
                settings.matching(all.stream().map(CardTerminal::getName).toList());
        return all.stream()
                .filter(terminal -> wanted.contains(terminal.getName()))
                .toList();
    }

    @Override
    public CardRead read() throws DeviceException, InterruptedException {
        return operate(terminal -> {
            awaitCard(terminal, true);
            return read(terminal, Optional.empty());
        });
    }

    @Override
    public void awaitRemoval() throws DeviceException, InterruptedException {
        operate(terminal -> {
            awaitCard(terminal, false);
            return false;
        });
    }

    private interface Operation<T> {
        T on(CardTerminal terminal) throws JdkCardException, InterruptedException;
    }

    private <T> T operate(Operation<T> work) throws DeviceException, InterruptedException {
        operation.lockInterruptibly();
        try {
            return attempt(work);
        } finally {
            operation.unlock();
        }
    }

    private <T> T attempt(Operation<T> work) throws DeviceException, InterruptedException {
        try {
            for (CardTerminal terminal : terminals()) {
                return work.on(terminal);
            }
        } catch (JdkCardException e) {
            throw new DeviceException(
                    id, e.status(), "The card reader no longer answers", "Check its cable and the service pcscd", e);
        }
        throw new DeviceException(id, GONE, "The card reader has gone", "Check its cable");
    }

    @Override
    public CardRead read(AccessKey key) throws DeviceException, InterruptedException {
        return attempt(terminal -> present(terminal) ? read(terminal, Optional.of(key)) : new CardRead.Removed());
    }

    private void awaitCard(CardTerminal terminal, boolean there) throws JdkCardException, InterruptedException {
        while (present(terminal) != there) {
            pause();
        }
    }

    private boolean present(CardTerminal terminal) throws JdkCardException, InterruptedException {
        return jdk.call(QUESTION_LIMIT, () -> JdkReader.cardPresent(terminal));
    }

    private void pause() throws JdkCardException, InterruptedException {
        if (closed.await(BETWEEN_QUESTIONS.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new JdkCardException(JdkCardException.CLOSED);
        }
    }

    private CardRead read(CardTerminal terminal, Optional<AccessKey> key)
            throws JdkCardException, InterruptedException {
        speaking.lockInterruptibly();
        try {
            return jdk.call(settings.limit(), () -> speak(terminal, key));
        } catch (JdkCardException e) {
            if (!e.concernsCard()) {
                throw e;
            }
            return e.cardGone() || goes(terminal)
                    ? new CardRead.Removed()
                    : new CardRead.Unreadable(String.valueOf(e.getMessage()));
        } finally {
            speaking.unlock();
        }
    }

    private CardRead speak(CardTerminal terminal, Optional<AccessKey> key) throws IOException {
        try {
            Card card = terminal.connect("*");
            boolean read = false;
            try {
                String atr =
                        HexFormat.of().withUpperCase().formatHex(card.getATR().getBytes());
                CardRead outcome = settings.reading()
                        .read(new PresentedChip(
                                command -> JdkReader.transmit(card.getBasicChannel(), command), atr, key));
                read = true;
                return outcome;
            } finally {
                // Resetting a card that was pulled out makes pcscd overlook the next (seen in 1.9.9).
                card.disconnect(read);
            }
        } catch (CardException e) {
            throw JdkCardException.of(e);
        }
    }

    /// A card that is pulled out fails before the service has noticed: it looks for cards only now and then.
    private boolean goes(CardTerminal terminal) throws JdkCardException, InterruptedException {
        for (int i = 0; i < NOTICING_QUESTIONS && present(terminal); i++) {
            pause();
        }
        return !present(terminal);
    }

    @Override
    public void close() {
        closed.countDown();
        jdk.close();
    }
}
