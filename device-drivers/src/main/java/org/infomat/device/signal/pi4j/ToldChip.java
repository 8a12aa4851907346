package org.infomat.device.signal.pi4j;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.concurrent.locks.ReentrantLock;
import org.infomat.device.message.MessageLine;
import org.infomat.device.message.MessageSource;
import org.infomat.device.port.PortRefusedException;

/// A chip that is spoken with in messages: one whose session is recorded, or a recording of one.
final class ToldChip implements GpioChip {
    private final MessageLine messages;
    private final ChipAnswers answers;
    private final ReentrantLock asking = new ReentrantLock();
    private final Identity info;

    private ToldChip(MessageLine messages, ChipAnswers answers) throws IOException {
        this.messages = messages;
        this.answers = answers;
        info = identity();
    }

    /// @param chosen as the settings name it
    static ToldChip open(MessageSource lines, String chosen) throws IOException, InterruptedException {
        ChipAnswers answers = new ChipAnswers();
        MessageLine messages = lines.open(place(chosen), answers);
        try {
            return new ToldChip(messages, answers);
        } catch (IOException e) {
            messages.cut();
            throw e;
        }
    }

    private static URI place(String chosen) {
        try {
            return new URI("gpio", "", "/" + chosen, null);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("A GPIO chip is not called '" + chosen + "'", e);
        }
    }

    /// The chip that is meant by the place of such a line.
    static String chosen(URI place) {
        return place.getPath().substring(1);
    }

    /// One question after the other, so that each answer is the one to its question.
    private ChipMessage.Answer ask(ChipMessage.Question question) throws IOException {
        asking.lock();
        try {
            answers.refuseIfOver();
            messages.send(question.text());
            return answers.next();
        } finally {
            asking.unlock();
        }
    }

    private void order(ChipMessage.Question question) throws IOException {
        switch (ask(question)) {
            case ChipMessage.Done _ -> {}
            case ChipMessage.Refused(String why) -> throw new PortRefusedException(why, null);
            case ChipMessage.Chip _, ChipMessage.Is _ -> throw otherwise();
        }
    }

    private static IOException otherwise() {
        return new IOException("The GPIO chip answers something else than it was asked");
    }

    private Identity identity() throws IOException {
        if (ask(new ChipMessage.WhoAreYou()) instanceof ChipMessage.Chip(Identity identity)) {
            return identity;
        }
        throw otherwise();
    }

    @Override
    public Identity info() {
        return info;
    }

    @Override
    public void check() throws IOException {
        identity();
    }

    @Override
    public GpioLine line(LineRequest request) throws IOException {
        order(new ChipMessage.Take(request));
        return new ToldLine(request.offset());
    }

    @Override
    public void listen(LineEars ears) {
        answers.listen(ears);
        try {
            order(new ChipMessage.TellChanges());
        } catch (IOException e) {
            ears.gone(e);
        }
    }

    @Override
    public void close() {
        messages.close();
    }

    private final class ToldLine implements GpioLine {
        private final int offset;

        ToldLine(int offset) {
            this.offset = offset;
        }

        @Override
        public boolean high() throws IOException {
            if (ask(new ChipMessage.IsHigh(offset)) instanceof ChipMessage.Is(int line, boolean high)
                    && line == offset) {
                return high;
            }
            throw otherwise();
        }

        @Override
        public void drive(boolean high) throws IOException {
            order(new ChipMessage.Make(offset, high));
        }
    }
}
