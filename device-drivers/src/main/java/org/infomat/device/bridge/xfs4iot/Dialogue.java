package org.infomat.device.bridge.xfs4iot;

import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.Base64;
import org.infomat.device.card.chip.Answer;
import org.infomat.device.card.chip.CommandChannel;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Commands to the chip of the card that is in a reader (`CardReader.ChipIO`). All of them together have the time that
/// reading one card may take.
final class Dialogue implements CommandChannel {
    private final Service service;
    private final JsonNode capabilities;
    private String protocol = "";
    private long end;

    Dialogue(Service service) {
        this.service = service;
        capabilities = service.capabilities("cardReader");
    }

    /// Resets the chip where the reader can: whatever somebody else's reading left in it is gone.
    ///
    /// @param read the answer to reset that came with the card
    /// @return the answer to reset
    byte[] begin(byte[] read, Duration limit) throws XfsException, InterruptedException {
        end = System.nanoTime() + limit.toNanos();
        byte[] atr = capabilities.path("chipPower").path("cold").booleanValue(false) ? reset(read) : read;
        protocol = ChipProtocol.of(capabilities.path("chipProtocols"), atr);
        return atr;
    }

    private byte[] reset(byte[] read) throws XfsException, InterruptedException {
        ObjectNode cold = Message.object().put("chipPower", "cold");
        byte[] told = Message.bytes(
                service.call("CardReader.ChipPower", cold, left()).payload().path("chipData"));
        return told.length > 0 ? told : read;
    }

    @Override
    public Answer send(byte[] command) throws XfsException, InterruptedIOException {
        ObjectNode payload = Message.object();
        payload.put("chipProtocol", protocol);
        payload.put("chipData", Base64.getEncoder().encodeToString(command));
        try {
            return Answer.of(Message.bytes(
                    service.call("CardReader.ChipIO", payload, left()).payload().path("chipData")));
        } catch (InterruptedException e) {
            throw new InterruptedIOException("Reading was broken off");
        }
    }

    private Duration left() throws XfsException {
        Duration left = Duration.ofNanos(end - System.nanoTime());
        if (left.toMillis() < 1) {
            throw new XfsException(Words.SLOW);
        }
        return left;
    }
}
