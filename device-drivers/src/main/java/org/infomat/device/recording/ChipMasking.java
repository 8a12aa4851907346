package org.infomat.device.recording;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.infomat.device.card.chip.ChipMask;

/// Takes what is a person's out of what was said to cards. Answers that follow one another are one text, which a card
/// may cut anywhere; status words stay.
record ChipMasking(ChipMask mask) {
    private static final int STATUS_WORD = 2;
    private static final int GET_RESPONSE = 0xC0;
    private static final Set<Integer> READING = Set.of(0xB0, 0xB1, 0xB2);

    List<Exchange> of(List<Exchange> raw) {
        List<Exchange> masked = new ArrayList<>(raw);
        List<Integer> together = new ArrayList<>();
        boolean reading = false;
        for (int i = 0; i < raw.size(); i++) {
            switch (raw.get(i)) {
                case Exchange.Sent(long millis, byte[] command) -> {
                    int instruction = command.length > 1 ? Byte.toUnsignedInt(command[1]) : 0;
                    boolean goesOn = instruction == GET_RESPONSE || (reading && READING.contains(instruction));
                    if (!goesOn) {
                        replace(together, masked);
                        reading = READING.contains(instruction);
                    }
                    if (mask.leavesOutAll() || !mask.harmless(command)) {
                        masked.set(i, new Exchange.SentUnseen(millis, command.length));
                    }
                }
                case Exchange.Heard _ -> together.add(i);
                default -> replace(together, masked);
            }
        }
        replace(together, masked);
        return masked;
    }

    private void replace(List<Integer> together, List<Exchange> exchanges) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        together.forEach(i -> all.writeBytes(data(exchanges.get(i))));
        byte[] masked = mask.data(all.toByteArray());
        int at = 0;
        for (int i : together) {
            Exchange.Heard heard = (Exchange.Heard) exchanges.get(i);
            int length = data(heard).length;
            exchanges.set(i, masked(heard, Arrays.copyOfRange(masked, at, at + length)));
            at += length;
        }
        together.clear();
    }

    private static byte[] data(Exchange exchange) {
        byte[] answer = ((Exchange.Heard) exchange).bytes();
        return Arrays.copyOf(answer, Math.max(0, answer.length - STATUS_WORD));
    }

    private Exchange masked(Exchange.Heard heard, byte[] data) {
        if (mask.leavesOutAll()) {
            return new Exchange.HeardUnseen(heard.millis(), heard.bytes().length);
        }
        byte[] answer = heard.bytes().clone();
        System.arraycopy(data, 0, answer, 0, data.length);
        return new Exchange.Heard(heard.millis(), answer);
    }
}
