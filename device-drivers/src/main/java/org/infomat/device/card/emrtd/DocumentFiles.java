package org.infomat.device.card.emrtd;

import java.io.ByteArrayOutputStream;
import java.util.HexFormat;
import net.sf.scuba.smartcards.APDUWrapper;
import net.sf.scuba.smartcards.CardServiceException;
import org.jmrtd.protocol.ReadBinaryAPDUSender;
import org.jspecify.annotations.Nullable;

/// The files of a document's chip, each one data object that tells its own length. What a chip says of its length is
/// believed only up to a limit: JMRTD's own file system is not used, since it sets aside as much memory as the chip
/// claims.
final class DocumentFiles {
    static final short CARD_ACCESS = 0x011C;
    static final short DATA_GROUP_1 = 0x0101;
    static final short SECURITY_OBJECT = 0x011D;

    private static final byte[] TRAVEL_DOCUMENT = HexFormat.of().parseHex("A0000002471001");
    private static final int HEAD = 6;
    private static final int LONGEST = 0x7FFF;
    private static final int BLOCK = 0xDF;
    private static final int NO_SHORT_IDENTIFIER = -1;

    private final ReadBinaryAPDUSender sender;
    private final @Nullable APDUWrapper secured;

    /// @param secured what encrypts commands and answers; null before access
    DocumentFiles(ChipService chip, @Nullable APDUWrapper secured) {
        this.sender = new ReadBinaryAPDUSender(chip);
        this.secured = secured;
    }

    void selectMasterFile() throws CardServiceException {
        sender.sendSelectMF();
    }

    void selectTravelDocument() throws CardServiceException {
        sender.sendSelectApplet(secured, TRAVEL_DOCUMENT);
    }

    byte[] read(short file) throws CardServiceException {
        sender.sendSelectFile(secured, file);
        byte[] head = part(0, HEAD);
        int length = length(head);
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        whole.write(head, 0, Math.min(head.length, length));
        while (whole.size() < length) {
            byte[] part = part(whole.size(), Math.min(BLOCK, length - whole.size()));
            whole.write(part, 0, Math.min(part.length, length - whole.size()));
        }
        return whole.toByteArray();
    }

    private byte[] part(int offset, int length) throws CardServiceException {
        byte @Nullable [] part = sender.sendReadBinary(secured, NO_SHORT_IDENTIFIER, offset, length, false, false);
        if (part == null || part.length == 0) {
            throw new CardServiceException("The file ends before its time");
        }
        return part;
    }

    /// Of the whole data object: a tag of one byte, the length in BER, and the value.
    private static int length(byte[] head) throws CardServiceException {
        int first = head.length < 2 ? -1 : Byte.toUnsignedInt(head[1]);
        int count = first < 0x80 ? 0 : first & 0x7F;
        if (first < 0 || first == 0x80 || count > 2 || head.length < 2 + count) {
            throw new CardServiceException("The file is no data object, or too long");
        }
        int length = count == 0 ? first : 0;
        for (int i = 0; i < count; i++) {
            length = length << 8 | Byte.toUnsignedInt(head[2 + i]);
        }
        int whole = 2 + count + length;
        if (whole > LONGEST) {
            throw new CardServiceException("The file is too long");
        }
        return whole;
    }
}
