package org.infomat.device.signal.pi4j;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.infomat.device.message.Answers;
import org.infomat.device.message.MessageEars;

/// What is heard of a chip that speaks in messages: its answers, one after the other, and the changes of its inputs.
final class ChipAnswers implements MessageEars {
    /// A chip of this machine answers at once.
    private static final Duration LIMIT = Duration.ofSeconds(2);

    private final Answers<ChipMessage.Answer> answers = new Answers<>(LIMIT);
    private volatile Optional<LineEars> listener = Optional.empty();

    @Override
    public void heard(String message) {
        switch (ChipText.read(message).orElse(null)) {
            case ChipMessage.Became(int line, boolean high) -> listener.ifPresent(ears -> ears.became(line, high));
            case ChipMessage.Answer answer -> answers.add(answer);
            case null, default -> babbled("no answer of a chip");
        }
    }

    @Override
    public void lost() {
        answers.end();
        listener.ifPresent(ears -> ears.gone(gone()));
    }

    @Override
    public void babbled(String what) {
        lost();
    }

    void listen(LineEars ears) {
        listener = Optional.of(ears);
        if (answers.ended()) {
            ears.gone(gone());
        }
    }

    private static IOException gone() {
        return new IOException("The GPIO chip is gone");
    }

    void refuseIfOver() throws IOException {
        if (answers.ended()) {
            throw gone();
        }
    }

    /// Blocks until the chip has answered.
    ChipMessage.Answer next() throws IOException {
        Optional<ChipMessage.Answer> answer = answers.next();
        if (answer.isEmpty()) {
            lost();
        }
        return answer.orElseThrow(ChipAnswers::gone);
    }
}
