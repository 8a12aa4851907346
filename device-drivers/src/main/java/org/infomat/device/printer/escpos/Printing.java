package org.infomat.device.printer.escpos;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.infomat.device.printer.PrintOutcome;
import org.infomat.device.printer.PrintOutcome.Printed;
import org.infomat.device.printer.PrintOutcome.Unreachable;
import org.infomat.device.printer.escpos.Reply.Asb;
import org.infomat.device.printer.escpos.Reply.Identity;
import org.infomat.device.printer.escpos.Reply.PaperSensor;
import org.infomat.device.printer.escpos.Reply.RealTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One receipt from its first byte to the printer's word that it is out. What goes wrong on the way is heard at once,
/// and what the printer then still holds of the receipt is thrown away. A printer that neither takes a byte nor answers
/// for a while has gone.
final class Printing {
    private static final Logger LOG = LoggerFactory.getLogger(Printing.class);
    private static final Duration ASK_AGAIN = Duration.ofMillis(400);
    /// Short enough to be told within 2 s of the last sign of life, once the line has carried what it holds.
    private static final Duration SILENCE = Duration.ofMillis(1_500);

    private static final Duration FINISHING_A_CHUNK = Duration.ofMillis(500);
    private static final byte[] ASK_FOR_PAPER = {0x1d, 'r', 1};

    private final Conversation conversation;
    private final EscPosSettings settings;
    private final EncodedReceipt receipt;
    private long heard = System.nanoTime();
    private int asked;
    private int answered;

    Printing(Conversation conversation, EscPosSettings settings, EncodedReceipt receipt) {
        this.conversation = conversation;
        this.settings = settings;
        this.receipt = receipt;
    }

    PrintOutcome run() throws IOException, InterruptedException {
        List<byte[]> all = new ArrayList<>(receipt.chunks());
        all.add(ASK_FOR_PAPER);
        Sending sending = Sending.start(all, conversation.port(), settings);
        boolean forgets = true;
        try {
            PrintOutcome outcome = untilAnswered(sending);
            forgets = !(outcome instanceof Printed);
            return outcome;
        } finally {
            sending.stop(silent(sending) ? Duration.ZERO : FINISHING_A_CHUNK);
            if (forgets) {
                forgetTheRest(sending);
            }
        }
    }

    private PrintOutcome untilAnswered(Sending sending) throws IOException, InterruptedException {
        long end = System.nanoTime() + settings.limitFor(receipt.bytes()).toNanos();
        long askAgain = System.nanoTime() + ASK_AGAIN.toNanos();
        while (System.nanoTime() < end && sending.failure().isEmpty() && !silent(sending)) {
            List<Reply> replies = conversation.hear(Math.min(askAgain, end));
            answered += Conversation.answers(replies);
            for (Reply reply : replies) {
                heard = System.nanoTime();
                Optional<PrintOutcome> outcome = meaning(reply, sending.done());
                if (outcome.isPresent()) {
                    return outcome.get();
                }
            }
            if (System.nanoTime() >= askAgain) {
                if (sending.done()) {
                    conversation.send(0x10, 0x04, 2);
                    asked++;
                }
                askAgain = System.nanoTime() + ASK_AGAIN.toNanos();
            }
        }
        return new Unreachable(sending.failure()
                .map(IOException::getMessage)
                .orElse(
                        silent(sending)
                                ? "The printer fell silent while it printed"
                                : "The printer did not say within its time limit that it had printed"));
    }

    private boolean silent(Sending sending) {
        return System.nanoTime() - Math.max(heard, sending.carried()) > SILENCE.toNanos();
    }

    private Optional<PrintOutcome> meaning(Reply reply, boolean allSent) {
        return switch (reply) {
            case PaperSensor answer -> allSent ? Optional.of(printed()) : Optional.empty();
            case Asb asb -> Condition.of(asb).obstacle();
            case RealTime answer -> Condition.whileWaiting(answer.bits()).obstacle();
            case Identity identity -> Optional.empty();
        };
    }

    private Printed printed() {
        return new Printed(settings.profile().millimetresFor(receipt.dots()), receipt.cuts());
    }

    /// What the printer still holds of this receipt is not for the eyes of the next person, who would get it as soon as
    /// there is paper again.
    private void forgetTheRest(Sending sending) throws InterruptedException {
        try {
            conversation.recover(settings.profile().clearsBuffer());
            if (!silent(sending)) {
                conversation.awaitHeard(asked + sending.questions() - answered, Examination.LIMIT);
            }
        } catch (IOException e) {
            LOG.debug("{} could not be told to forget: {}", conversation.port().address(), e.getMessage());
        }
    }
}
