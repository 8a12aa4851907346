package org.infomat.device.printer.escpos;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
import org.infomat.device.printer.PrintOutcome.Printed;
import org.infomat.device.printer.PrintOutcome.Unreachable;
import org.infomat.device.printer.Receipt;
import org.infomat.device.printer.ReceiptFonts;
import org.infomat.device.printer.ReceiptPrinter;
import org.infomat.device.printer.escpos.Reply.Asb;
import org.infomat.device.printer.escpos.Reply.Identity;
import org.infomat.device.printer.escpos.Reply.PaperSensor;
import org.infomat.device.printer.escpos.Reply.RealTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A printer that speaks ESC/POS. It counts a receipt as printed when it has answered a question that was sent after
/// the receipt's last byte and that it answers in the order of printing (`GS r 1`).
public final class EscPosPrinter implements ReceiptPrinter {
    private static final Logger LOG = LoggerFactory.getLogger(EscPosPrinter.class);
    private static final Duration STATUS_LIMIT = Duration.ofMillis(900);
    private static final Duration IDENTIFY_LIMIT = Duration.ofMillis(400);
    private static final Duration ASK_AGAIN = Duration.ofSeconds(1);
    private static final byte[] ASK_FOR_PAPER = {0x1d, 'r', 1};

    private final DeviceId id;
    private final Conversation conversation;
    private final EscPosSettings settings;
    private final ReceiptEncoder encoder;
    private final DeviceDescription description;
    private final ReentrantLock lock = new ReentrantLock();

    private EscPosPrinter(
            DeviceId id, Conversation conversation, EscPosSettings settings, DeviceDescription description) {
        this.id = id;
        this.conversation = conversation;
        this.settings = settings;
        this.description = description;
        this.encoder = new ReceiptEncoder(settings.profile(), ReceiptFonts.bundled());
    }

    /// Over a port that is open, which the printer then owns.
    public static ReceiptPrinter open(DeviceId id, Port port, EscPosSettings settings)
            throws DeviceException, InterruptedException {
        try {
            Conversation conversation = new Conversation(port);
            conversation.recover(settings.profile().clearsBuffer());
            conversation.send(0x1b, '@');
            return new EscPosPrinter(id, conversation, settings, description(conversation, settings.profile()));
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

    private static DeviceDescription description(Conversation conversation, PrinterProfile profile)
            throws IOException, InterruptedException {
        boolean answers = conversation.port().answers();
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
        if (!conversation.port().answers()) {
            return new DeviceStatus(DeviceState.ONLINE, DeviceReason.NONE, "This port cannot answer");
        }
        if (!lock.tryLock()) {
            return new DeviceStatus(DeviceState.BUSY, DeviceReason.NONE, description.name());
        }
        try {
            return asked();
        } catch (IOException e) {
            return Ports.statusAfter(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new DeviceStatus(DeviceState.BUSY, DeviceReason.NONE, "Asking was interrupted");
        } finally {
            lock.unlock();
        }
    }

    private DeviceStatus asked() throws IOException, InterruptedException {
        int noise = conversation.noise();
        Optional<Condition> condition = askAndRecover();
        if (conversation.babblesSince(noise)) {
            return new DeviceStatus(DeviceState.HARDWARE_ERROR, DeviceReason.BABBLING, description.name());
        }
        return condition
                .map(known -> known.status(description.name()))
                .orElse(new DeviceStatus(DeviceState.HARDWARE_ERROR, DeviceReason.SILENT, description.name()));
    }

    /// An error whose cause somebody has removed stays until the printer is told to go on.
    private Optional<Condition> askAndRecover() throws IOException, InterruptedException {
        Optional<Condition> condition = conversation.ask(STATUS_LIMIT);
        if (condition.isPresent() && condition.get().recoverable()) {
            conversation.recover(settings.profile().clearsBuffer());
            return conversation.ask(STATUS_LIMIT);
        }
        return condition;
    }

    @Override
    public PrintOutcome print(Receipt receipt) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            EncodedReceipt encoded = encoder.encode(receipt);
            return conversation.port().answers() ? sendAndHear(encoded) : sendBlindly(encoded.chunks());
        } catch (IOException e) {
            return new Unreachable(String.valueOf(e.getMessage()));
        } finally {
            lock.unlock();
        }
    }

    private PrintOutcome sendBlindly(List<byte[]> chunks) throws IOException, InterruptedException {
        for (byte[] chunk : chunks) {
            conversation.port().write(chunk, settings.limitFor(chunk.length));
        }
        return new Unreachable("Sent, but " + conversation.port().address() + " cannot say whether it was printed");
    }

    private PrintOutcome sendAndHear(EncodedReceipt receipt) throws IOException, InterruptedException {
        int noise = conversation.noise();
        Optional<Condition> before = askAndRecover();
        if (before.isEmpty() || conversation.babblesSince(noise)) {
            return new Unreachable(before.isEmpty() ? "The printer does not answer" : "The printer sends noise");
        }
        Optional<PrintOutcome> obstacle = before.get().obstacle();
        if (obstacle.isPresent()) {
            return obstacle.get();
        }
        List<byte[]> all = new ArrayList<>(receipt.chunks());
        all.add(ASK_FOR_PAPER);
        Sending sending = Sending.start(all, conversation.port(), settings);
        boolean printed = false;
        try {
            PrintOutcome outcome = untilAnswered(sending, receipt);
            printed = outcome instanceof Printed;
            return outcome;
        } finally {
            sending.stop();
            if (!printed) {
                forgetTheRest();
            }
        }
    }

    private PrintOutcome untilAnswered(Sending sending, EncodedReceipt receipt)
            throws IOException, InterruptedException {
        long end = System.nanoTime() + settings.limitFor(receipt.bytes()).toNanos();
        long askAgain = System.nanoTime() + ASK_AGAIN.toNanos();
        while (System.nanoTime() < end && sending.failure().isEmpty()) {
            for (Reply reply : conversation.hear(Math.min(askAgain, end))) {
                Optional<PrintOutcome> outcome = meaning(reply, sending.done(), receipt);
                if (outcome.isPresent()) {
                    return outcome.get();
                }
            }
            if (sending.done() && System.nanoTime() >= askAgain) {
                conversation.send(0x10, 0x04, 2);
                askAgain = System.nanoTime() + ASK_AGAIN.toNanos();
            }
        }
        return new Unreachable(sending.failure()
                .map(IOException::getMessage)
                .orElse("The printer did not say within its time limit that it had printed"));
    }

    private Optional<PrintOutcome> meaning(Reply reply, boolean allSent, EncodedReceipt receipt) {
        return switch (reply) {
            case PaperSensor answer -> allSent ? Optional.of(printed(receipt)) : Optional.empty();
            case Asb asb -> Condition.of(asb).obstacle();
            case RealTime answer -> Condition.whileWaiting(answer.bits()).obstacle();
            case Identity identity -> Optional.empty();
        };
    }

    private Printed printed(EncodedReceipt receipt) {
        return new Printed(settings.profile().millimetresFor(receipt.dots()), receipt.cuts());
    }

    /// What the printer still holds of this receipt is not for the eyes of the next person, who would get it as soon as
    /// there is paper again.
    private void forgetTheRest() throws InterruptedException {
        try {
            conversation.recover(settings.profile().clearsBuffer());
            conversation.ask(STATUS_LIMIT); // once it answers, it has forgotten
        } catch (IOException e) {
            LOG.debug("{}: the printer could not be told to forget: {}", id, e.getMessage());
        }
    }

    @Override
    public void close() {
        conversation.port().close();
    }
}
