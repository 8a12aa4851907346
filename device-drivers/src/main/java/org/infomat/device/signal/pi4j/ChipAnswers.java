package org.infomat.device.signal.pi4j;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.infomat.device.message.MessageEars;

/// What is heard of a chip that speaks in messages: its answers, one after the other, and the changes of its inputs.
final class ChipAnswers implements MessageEars {
    /// A chip of this machine answers at once.
    private static final Duration LIMIT = Duration.ofSeconds(2);

    /// None where the line has ended.
    private final BlockingQueue<Optional<ChipMessage.Answer>> answers = new LinkedBlockingQueue<>();

    private volatile Optional<LineEars> listener = Optional.empty();
    private volatile boolean over;

    @Override
    public void heard(String message) {
        switch (ChipText.read(message).orElse(null)) {
            case ChipMessage.Became(int line, boolean high) -> listener.ifPresent(ears -> ears.became(line, high));
            case ChipMessage.Answer answer -> answers.add(Optional.of(answer));
            case null, default -> babbled("no answer of a chip");
        }
    }

    @Override
    public void lost() {
        over = true;
        answers.add(Optional.empty());
        listener.ifPresent(ears -> ears.gone(gone()));
    }

    @Override
    public void babbled(String what) {
        lost();
    }

    void listen(LineEars ears) {
        listener = Optional.of(ears);
        if (over) {
            ears.gone(gone());
        }
    }

    private static IOException gone() {
        return new IOException("The GPIO chip is gone");
    }

    void refuseIfOver() throws IOException {
        if (over) {
            throw gone();
        }
    }

    /// Blocks until the chip has answered.
    ChipMessage.Answer next() throws IOException {
        try {
            Optional<ChipMessage.Answer> there = answers.poll(); // also for a thread that is interrupted
            Optional<ChipMessage.Answer> answer =
                    there == null ? answers.poll(LIMIT.toMillis(), TimeUnit.MILLISECONDS) : there;
            if (answer == null) {
                lost();
            }
            return (answer == null ? Optional.<ChipMessage.Answer>empty() : answer).orElseThrow(ChipAnswers::gone);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            lost(); // whatever is answered now would be taken for the next answer
            throw new InterruptedIOException("Nobody waits for the GPIO chip's answer");
        }
    }
}
