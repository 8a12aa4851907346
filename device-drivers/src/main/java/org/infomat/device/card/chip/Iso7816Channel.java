package org.infomat.device.card.chip;

import java.io.IOException;

/// Fetches what a card of protocol T=0 holds back (`61xx`) and repeats a command with the length it asks for (`6Cxx`):
/// ISO/IEC 7816-3, 10.3.
public final class Iso7816Channel implements CommandChannel {
    private static final int HEADER = 4;
    private static final int MOST_PARTS = 256;

    private final CommandChannel card;

    public Iso7816Channel(CommandChannel card) {
        this.card = card;
    }

    @Override
    public Answer send(byte[] command) throws IOException {
        Answer answer = card.send(command);
        if (answer.wrongLength() && command.length == HEADER + 1) {
            byte[] again = command.clone();
            again[HEADER] = answer.length();
            answer = card.send(again);
        }
        for (int parts = 0; answer.more() && parts < MOST_PARTS; parts++) {
            byte[] getResponse = {(byte) (command[0] & 0x03), (byte) 0xC0, 0, 0, answer.length()};
            answer = card.send(getResponse).after(answer.data());
        }
        return answer;
    }
}
