package org.infomat.device.card.emrtd;

import java.io.IOException;
import net.sf.scuba.smartcards.CardService;
import net.sf.scuba.smartcards.CardServiceException;
import net.sf.scuba.smartcards.CommandAPDU;
import net.sf.scuba.smartcards.ResponseAPDU;
import org.infomat.device.card.chip.Answer;
import org.infomat.device.card.chip.CommandChannel;
import org.infomat.device.card.chip.Tlv;
import org.jspecify.annotations.Nullable;

/// The chip as JMRTD wants to see it. JMRTD wraps and swallows what its chip throws, so a lost chip is remembered here.
final class ChipService extends CardService {
    private static final long serialVersionUID = 1;
    private static final int NO_MORE_ANSWERS = 0x6F00;
    private static final int GENERAL_AUTHENTICATE = 0x86;
    private static final int SECURE_MESSAGING = 0x0C;
    private static final int OBJECT_WITHIN_OBJECT = 2;

    private final transient CommandChannel channel;
    private transient @Nullable IOException loss;

    ChipService(CommandChannel channel) {
        this.channel = channel;
    }

    @Override
    public ResponseAPDU transmit(CommandAPDU command) throws CardServiceException {
        if (loss != null) {
            throw new CardServiceException("The chip is gone", loss, NO_MORE_ANSWERS);
        }
        try {
            Answer answer = channel.send(command.getBytes());
            refuseClaims(command, answer);
            return new ResponseAPDU(answer.bytes());
        } catch (IOException e) {
            loss = e;
            throw new CardServiceException("The chip is gone", e, NO_MORE_ANSWERS);
        }
    }

    /// JMRTD sets aside as much memory as a data object says that it is long.
    private static void refuseClaims(CommandAPDU command, Answer answer) throws CardServiceException {
        boolean objects =
                command.getINS() == GENERAL_AUTHENTICATE || (command.getCLA() & SECURE_MESSAGING) == SECURE_MESSAGING;
        if (objects && !Tlv.wellFormed(answer.data(), OBJECT_WITHIN_OBJECT)) {
            throw new CardServiceException("The chip's answer is not as long as it says");
        }
    }

    /// Throws what the reader said when the chip was lost on the way; nothing when it was not.
    void refuseIfLost() throws IOException {
        if (loss != null) {
            throw loss;
        }
    }

    @Override
    public boolean isConnectionLost(Exception e) {
        return loss != null;
    }

    @Override
    public void open() {}

    @Override
    public boolean isOpen() {
        return loss == null;
    }

    @Override
    public byte[] getATR() {
        return new byte[0];
    }

    @Override
    public void close() {}
}
