package org.infomat.device.printer.escpos;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A printer that speaks ESC/POS. It counts a receipt as printed when it has answered a question that was sent after
/// the receipt's last byte and that it answers in the order of printing (`GS r 1`).
public final class EscPosPrinter implements ReceiptPrinter {
    private static final Duration IDENTIFY_LIMIT = Duration.ofMillis(400);
    /// Nobody waits for the end of it; each time costs the processor.
    private static final Duration LISTENING = Duration.ofSeconds(10);

    private static final PrintOutcome SILENT = new Unreachable("The printer does not answer");
    private static final DeviceStatus BABBLING = DeviceStatus.of(DeviceState.HARDWARE_ERROR, DeviceReason.BABBLING);
    private static final Logger LOG = LoggerFactory.getLogger(EscPosPrinter.class);

    private final DeviceId id;
    private final Conversation conversation;
    private final EscPosSettings settings;
    private final Examination examination;
    private final ReceiptEncoder encoder;
    private final DeviceDescription description;
    private final boolean answers;
    private final Turns turns;
    private final AtomicInteger printing = new AtomicInteger();

    private EscPosPrinter(
            DeviceId id, Conversation conversation, EscPosSettings settings, DeviceDescription description) {
        this.id = id;
        this.conversation = conversation;
        this.settings = settings;
        this.description = description;
        this.answers = answers(conversation.port(), settings.profile());
        this.turns = new Turns(conversation);
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
            int noise = conversation.noise();
            DeviceDescription description = describe(conversation, settings.profile());
            if (conversation.babblesSince(noise)) {
                port.close();
                throw new DeviceException(
                        id,
                        BABBLING,
                        "It sends noise in place of answers",
                        "Check its cable, and for a serial line whether speed and parity are those of the printer");
            }
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
            if (printing.get() > 0) {
                return new DeviceStatus(DeviceState.BUSY, DeviceReason.NONE, description.name());
            }
            return examined(examination());
        } catch (IOException e) {
            return Ports.statusAfter(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new DeviceStatus(DeviceState.BUSY, DeviceReason.NONE, "Asking was interrupted");
        }
    }

    /// A printer that does not answer does not free the line either.
    private Examination.Finding examination() throws IOException, InterruptedException {
        if (!turns.take(Examination.LIMIT)) {
            return new Examination.Silent();
        }
        try {
            return examination.examine();
        } finally {
            turns.give();
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
        int noise = conversation.noise();
        try {
            while (before.equals(conversation.told()) && !conversation.babblesSince(noise)) {
                turns.listen(LISTENING);
            }
        } catch (IOException e) {
            LOG.debug("{}: its line is gone: {}", id, e.getMessage());
        }
    }

    @Override
    public PrintOutcome print(Receipt receipt) throws InterruptedException {
        EncodedReceipt encoded = encoder.encodeApart(receipt);
        printing.incrementAndGet();
        try {
            if (!turns.take(waitingForAnother())) {
                return SILENT;
            }
            try {
                return answers ? printIfItCan(encoded) : sendBlindly(encoded.chunks());
            } finally {
                turns.give();
            }
        } catch (IOException e) {
            return new Unreachable(String.valueOf(e.getMessage()));
        } finally {
            printing.decrementAndGet();
        }
    }

    /// Another receipt may be under way, for as long as receipts may take; nothing else keeps the line.
    private Duration waitingForAnother() {
        return printing.get() > 1 ? settings.limit().multipliedBy(2) : Examination.LIMIT.multipliedBy(2);
    }

    private PrintOutcome printIfItCan(EncodedReceipt receipt) throws IOException, InterruptedException {
        return switch (examination.examine()) {
            case Examination.Silent() -> SILENT;
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
