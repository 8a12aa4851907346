package org.infomat.device.recording;

import java.util.List;
import java.util.Optional;
import org.infomat.device.message.MessageMask;

/// Takes what is a person's out of messages, one by one.
record MessageMasking(MessageMask mask) {
    List<Exchange> of(List<Exchange> raw) {
        return raw.stream().map(this::masked).toList();
    }

    private Exchange masked(Exchange exchange) {
        return switch (exchange) {
            case Exchange.MessageSent(long millis, int line, String message) ->
                oneLine(mask.sent(message))
                        .<Exchange>map(masked -> new Exchange.MessageSent(millis, line, masked))
                        .orElseGet(() -> new Exchange.SentUnseen(millis, message.length()));
            case Exchange.MessageHeard(long millis, int line, String message) ->
                oneLine(mask.heard(message))
                        .<Exchange>map(masked -> new Exchange.MessageHeard(millis, line, masked))
                        .orElseGet(() -> new Exchange.HeardUnseen(millis, message.length()));
            default -> exchange;
        };
    }

    private static Optional<String> oneLine(Optional<String> masked) {
        if (masked.filter(text -> text.lines().count() > 1).isPresent()) {
            throw new IllegalStateException("A mask gives one line of text");
        }
        return masked;
    }
}
