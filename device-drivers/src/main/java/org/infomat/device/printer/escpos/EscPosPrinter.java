package org.infomat.device.printer.escpos;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.infomat.device.DeviceDescription;
import org.infomat.device.DeviceException;
import org.infomat.device.DeviceId;
import org.infomat.device.DeviceReason;
import org.infomat.device.DeviceState;
import org.infomat.device.DeviceStatus;
import org.infomat.device.port.Port;
import org.infomat.device.port.Ports;
import org.infomat.device.printer.PrintOutcome;
import org.infomat.device.printer.PrintOutcome.Unreachable;
import org.infomat.device.printer.Receipt;
import org.infomat.device.printer.ReceiptFonts;
import org.infomat.device.printer.ReceiptPrinter;

/// A printer that speaks ESC/POS. It counts a receipt as printed when it has answered a question that was sent after
/// the receipt's last byte and that it answers in the order of printing (`GS r 1`).
public final class EscPosPrinter implements ReceiptPrinter {
    private static final Duration IDENTIFY_LIMIT = Duration.ofMillis(400);
    /// How long it listens before it lets others use the line.
    private static final Duration LISTENING = Duration.ofMillis(100);

    private static final Duration WAIT_FOR_LISTENER = LISTENING.multipliedBy(3);

    private final DeviceId id;
    private final Conversation conversation;
    private final EscPosSettings settings;
    private final Examination examination;
    private final ReceiptEncoder encoder;
    private final DeviceDescription description;
    private final boolean answers;
    /// Fair: who listens all the time must not keep out who asks.
    private final ReentrantLock lock = new ReentrantLock(true);

    private EscPosPrinter(
            DeviceId id, Conversation conversation, EscPosSettings settings, DeviceDescription description) {
        this.id = id;
        this.conversation = conversation;
        this.settings = settings;
        this.description = description;
        this.answers = answers(conversation.port(), settings.profile());
        this.examination = new Examination(conversation, settings.profile());
        this.encoder = new ReceiptEncoder(settings.profile(), ReceiptFonts.bundled());
    }

    /// Over a port that is open, which the printer then owns.
    public static ReceiptPrinter open(DeviceId id, Port port, EscPosSettings settings)
            throws DeviceException, InterruptedException {
        try {
            Conversation conversation = new Conversation(port);
            conversation.recover(settings.profile().clearsBuffer());
            conversation.send(0x1b, '@');
            DeviceDescription description = describe(conversation, settings.profile());
            if (settings.profile().statusBack() == StatusBack.AUTOMATIC) {
                conversation.subscribe();
            }
            return new EscPosPrinter(id, conversation, settings, description);
        } catch (IOException e) {
            port.close();
            throw new DeviceException(
                    id,
                    Ports.statusAfter(e),
                    "The printer took nothing: " + e.getMessage(),
                    "Check that it is switched on and its cable is in",
                    e);
        }
    }

    private static boolean answers(Port port, PrinterProfile profile) {
        return port.answers() && profile.statusBack() != StatusBack.NONE;
    }

    private static DeviceDescription describe(Conversation conversation, PrinterProfile profile)
            throws IOException, InterruptedException {
        boolean answers = answers(conversation.port(), profile);
        List<String> names = answers ? conversation.identify(IDENTIFY_LIMIT) : List.of("", "", "");
        return new DeviceDescription(names.get(0), names.get(1), names.get(2), profile.capabilities(answers));
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
        if (!answers) {
            return new DeviceStatus(DeviceState.ONLINE, DeviceReason.NONE, "It cannot say how it is");
        }
        try {
            if (!lock.tryLock(WAIT_FOR_LISTENER.toMillis(), TimeUnit.MILLISECONDS)) {
                return new DeviceStatus(DeviceState.BUSY, DeviceReason.NONE, description.name());
            }
            try {
                return examined(examination.examine());
            } finally {
                lock.unlock();
            }
        } catch (IOException e) {
            return Ports.statusAfter(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new DeviceStatus(DeviceState.BUSY, DeviceReason.NONE, "Asking was interrupted");
        }
    }

    private DeviceStatus examined(Examination.Finding finding) {
        return switch (finding) {
            case Examination.Known(Condition condition) -> condition.status(description.name());
            case Examination.Silent() ->
                new DeviceStatus(DeviceState.HARDWARE_ERROR, DeviceReason.SILENT, description.name());
            case Examination.Babbling() ->
                new DeviceStatus(DeviceState.HARDWARE_ERROR, DeviceReason.BABBLING, description.name());
        };
    }

    @Override
    public void awaitChange() throws InterruptedException {
        if (settings.profile().statusBack() != StatusBack.AUTOMATIC || !answers) {
            ReceiptPrinter.super.awaitChange();
        }
        Optional<Condition> before = conversation.told();
        boolean same = true;
        while (same && listen()) {
            same = before.equals(conversation.told());
        }
    }

    /// Whether the line is still there.
    private boolean listen() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            conversation.hear(System.nanoTime() + LISTENING.toNanos());
            return true;
        } catch (IOException e) {
            return false;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public PrintOutcome print(Receipt receipt) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            EncodedReceipt encoded = encoder.encode(receipt);
            return answers ? printIfItCan(encoded) : sendBlindly(encoded.chunks());
        } catch (IOException e) {
            return new Unreachable(String.valueOf(e.getMessage()));
        } finally {
            lock.unlock();
        }
    }

    private PrintOutcome printIfItCan(EncodedReceipt receipt) throws IOException, InterruptedException {
        return switch (examination.examine()) {
            case Examination.Silent() -> new Unreachable("The printer does not answer");
            case Examination.Babbling() -> new Unreachable("The printer sends noise");
            case Examination.Known(Condition condition) -> {
                Optional<PrintOutcome> obstacle = condition.obstacle();
                yield obstacle.isPresent() ? obstacle.get() : new Printing(conversation, settings, receipt).run();
            }
        };
    }

    private PrintOutcome sendBlindly(List<byte[]> chunks) throws IOException, InterruptedException {
        for (byte[] chunk : chunks) {
            conversation.port().write(chunk, settings.limitFor(chunk.length));
        }
        return new Unreachable("Sent, but " + conversation.port().address() + " cannot say whether it was printed");
    }

    @Override
    public void close() {
        conversation.port().close();
    }
}
