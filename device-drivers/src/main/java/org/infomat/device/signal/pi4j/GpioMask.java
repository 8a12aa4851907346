package org.infomat.device.signal.pi4j;

import java.util.Optional;
import org.infomat.device.message.MessageMask;

/// Lines, their levels and a chip's own name are nobody's: they stay. Of why a line is refused, which may name another
/// program, the length is left, and of what is no message of a chip nothing.
final class GpioMask implements MessageMask {
    @Override
    public Optional<String> heard(String message) {
        return switch (ChipText.read(message).orElse(null)) {
            case ChipMessage.Refused(String why) ->
                Optional.of(new ChipMessage.Refused("[" + why.length() + "]").text());
            case ChipMessage.Answer answer -> Optional.of(answer.text());
            case ChipMessage.Became became -> Optional.of(became.text());
            case ChipMessage.Question _ -> Optional.empty();
            case null -> Optional.empty();
        };
    }

    @Override
    public Optional<String> sent(String message) {
        return ChipText.read(message)
                .filter(ChipMessage.Question.class::isInstance)
                .map(ChipMessage::text);
    }

    @Override
    public boolean same(String recorded, String now) {
        return recorded.equals(now);
    }
}
