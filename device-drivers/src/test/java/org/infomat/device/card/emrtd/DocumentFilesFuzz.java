package org.infomat.device.card.emrtd;

import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import org.infomat.device.card.CardRead;
import org.infomat.device.card.chip.Answer;
import org.infomat.device.card.chip.CommandChannel;
import org.infomat.device.fuzz.FuzzInput;

/// The files of a document that has been opened: its machine readable zone and its security object.
public final class DocumentFilesFuzz {
    private static final DocumentReading READING = new DocumentReading(
            "document",
            DocumentIdentifier.DOCUMENT_NUMBER,
            new PassiveAuthentication(TrustedStates.NONE, InstantSource.fixed(Instant.parse("2026-06-01T00:00:00Z"))));

    private DocumentFilesFuzz() {}

    public static void fuzzerTestOneInput(byte[] input) throws IOException {
        FuzzInput in = new FuzzInput(input);
        byte[] dataGroup1 = in.next(in.number());
        Chip chip = new Chip(dataGroup1, in.rest());
        ChipService service = new ChipService(chip);
        CardRead read = READING.judged(service, () -> READING.document(new DocumentFiles(service, null), ""));
        if (read instanceof CardRead.NeedsKey) {
            throw new IllegalStateException("Nobody was asked for a key");
        }
    }

    /// Two files that are read in the clear.
    private static final class Chip implements CommandChannel {
        private static final int SELECT = 0xA4;

        private final byte[] dataGroup1;
        private final byte[] securityObject;
        private byte[] selected = new byte[0];

        Chip(byte[] dataGroup1, byte[] securityObject) {
            this.dataGroup1 = dataGroup1;
            this.securityObject = securityObject;
        }

        @Override
        public Answer send(byte[] command) {
            if (Byte.toUnsignedInt(command[1]) == SELECT) {
                selected = command[6] == (byte) DocumentFiles.DATA_GROUP_1 ? dataGroup1 : securityObject;
                return answer(new byte[0]);
            }
            int offset = Byte.toUnsignedInt(command[2]) << 8 | Byte.toUnsignedInt(command[3]);
            int length = Byte.toUnsignedInt(command[4]);
            int from = Math.min(offset, selected.length);
            return answer(Arrays.copyOfRange(selected, from, Math.min(selected.length, from + length)));
        }

        private static Answer answer(byte[] data) {
            byte[] whole = Arrays.copyOf(data, data.length + 2);
            whole[data.length] = (byte) 0x90;
            return Answer.of(whole);
        }
    }
}
