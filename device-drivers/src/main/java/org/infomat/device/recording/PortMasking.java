package org.infomat.device.recording;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.infomat.device.masking.Mask;

/// Takes what is a person's out of what passed through a port: what was heard without a pause is masked as one, and
/// given back in the pieces in which it came.
record PortMasking(Mask mask) {
    List<Exchange> of(List<Exchange> raw) {
        List<Exchange> masked = new ArrayList<>(raw);
        List<Integer> burst = new ArrayList<>();
        for (int i = 0; i < raw.size(); i++) {
            switch (raw.get(i)) {
                case Exchange.Heard heard -> {
                    if (!burst.isEmpty() && paused(raw.get(burst.getLast()), heard)) {
                        replace(burst, masked);
                    }
                    burst.add(i);
                }
                case Exchange.Sent(long millis, byte[] bytes) -> {
                    if (!mask.harmless(bytes)) {
                        masked.set(i, new Exchange.SentUnseen(millis, bytes.length));
                    }
                }
                default -> {}
            }
        }
        replace(burst, masked);
        return masked;
    }

    private boolean paused(Exchange before, Exchange now) {
        return now.millis() - before.millis() >= mask.pause().toMillis();
    }

    private void replace(List<Integer> burst, List<Exchange> exchanges) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        burst.forEach(i -> all.writeBytes(((Exchange.Heard) exchanges.get(i)).bytes()));
        byte[] masked = mask.heard(all.toByteArray());
        if (masked.length != all.size()) {
            throw new IllegalStateException("A mask keeps the length");
        }
        int at = 0;
        for (int i : burst) {
            Exchange.Heard heard = (Exchange.Heard) exchanges.get(i);
            int end = at + heard.bytes().length;
            exchanges.set(i, new Exchange.Heard(heard.millis(), Arrays.copyOfRange(masked, at, end)));
            at = end;
        }
        burst.clear();
    }
}
