package org.infomat.device.card.emrtd;

import java.io.IOException;
import java.util.List;
import java.util.Set;
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
    private static final int AUTHENTICATION_DATA = 0x7C;
    /// Of PACE, with mapping by the chip's own key (ICAO 9303 part 11, table 5).
    private static final Set<Integer> AUTHENTICATION_OBJECTS =
            Set.of(0x80, 0x81, 0x82, 0x83, 0x84, 0x85, 0x86, 0x87, 0x88, 0x8A);
    /// Cryptograms, the status word and the checksum (ICAO 9303 part 11, 9.8).
    private static final Set<Integer> SECURED_OBJECTS = Set.of(0x85, 0x87, 0x8E, 0x99);

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
            refuseClaims(command, answer.data());
            return new ResponseAPDU(answer.bytes());
        } catch (IOException e) {
            loss = e;
            throw new CardServiceException("The chip is gone", e, NO_MORE_ANSWERS);
        }
    }

    /// JMRTD sets aside as much memory as a data object says that it is long, and looks for objects within one that it
    /// does not know.
    private static void refuseClaims(CommandAPDU command, byte[] answer) throws CardServiceException {
        boolean secured = (command.getCLA() & SECURE_MESSAGING) == SECURE_MESSAGING;
        boolean kept = secured
                ? Tlv.only(answer, SECURED_OBJECTS)
                : command.getINS() != GENERAL_AUTHENTICATE || isAuthenticationData(answer);
        if (!kept) {
            throw new CardServiceException(
                    "The chip's answer is not as long as it says, or another than was asked for");
        }
    }

    private static boolean isAuthenticationData(byte[] answer) {
        return Tlv.only(answer, Set.of(AUTHENTICATION_DATA))
                && Tlv.find(answer, List.of(AUTHENTICATION_DATA))
                        .map(objects -> Tlv.only(objects, AUTHENTICATION_OBJECTS))
                        .orElse(true);
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
