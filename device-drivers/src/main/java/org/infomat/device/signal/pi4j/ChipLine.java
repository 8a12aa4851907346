package org.infomat.device.signal.pi4j;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.infomat.device.message.MessageEars;
import org.infomat.device.message.MessageLine;
import org.infomat.device.port.PortRefusedException;

/// Does on a chip what messages say, and says in messages what it answers: at once, in the thread that sends.
final class ChipLine implements MessageLine {
    private final GpioChip chip;
    private final MessageEars ears;
    private final Map<Integer, GpioLine> lines = new ConcurrentHashMap<>();
    private final AtomicBoolean lost = new AtomicBoolean();

    /// Takes the chip.
    ChipLine(GpioChip chip, MessageEars ears) {
        this.chip = chip;
        this.ears = ears;
    }

    @Override
    public void send(String message) {
        if (ChipText.read(message).orElse(null) instanceof ChipMessage.Question question) {
            try {
                ears.heard(answer(question).text());
            } catch (PortRefusedException e) {
                ears.heard(new ChipMessage.Refused(String.valueOf(e.getMessage())).text());
            } catch (IOException e) {
                lose();
            }
        } else {
            throw new IllegalArgumentException("A chip is not told '" + message + "'");
        }
    }

    private ChipMessage.Answer answer(ChipMessage.Question question) throws IOException {
        return switch (question) {
            case ChipMessage.WhoAreYou _ -> {
                chip.check();
                yield new ChipMessage.Chip(chip.info());
            }
            case ChipMessage.Take(LineRequest request) -> {
                lines.put(request.offset(), chip.line(request));
                yield new ChipMessage.Done();
            }
            case ChipMessage.TellChanges _ -> {
                chip.listen(new Teller());
                yield new ChipMessage.Done();
            }
            case ChipMessage.IsHigh(int offset) ->
                new ChipMessage.Is(offset, line(offset).high());
            case ChipMessage.Make(int offset, boolean high) -> {
                line(offset).drive(high);
                yield new ChipMessage.Done();
            }
        };
    }

    private GpioLine line(int offset) throws PortRefusedException {
        GpioLine line = lines.get(offset);
        if (line == null) {
            throw new PortRefusedException("Line " + offset + " was not taken", null);
        }
        return line;
    }

    private void lose() {
        if (lost.compareAndSet(false, true)) {
            ears.lost();
        }
    }

    @Override
    public boolean alive(Duration limit) {
        return !lost.get();
    }

    @Override
    public void cut() {
        chip.close();
    }

    private final class Teller implements LineEars {
        @Override
        public void became(int line, boolean high) {
            ears.heard(new ChipMessage.Became(line, high).text());
        }

        @Override
        public void gone(IOException why) {
            lose();
        }
    }
}
