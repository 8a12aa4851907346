package org.infomat.device.card.pcsc;

import javacard.framework.APDU;
import javacard.framework.Applet;
import javacard.framework.ISO7816;
import javacard.framework.ISOException;
import javacard.framework.Util;

/// A city's card of ours, as a Java Card runs it: one transparent file, which holds a number in `70/5A`.
public final class CityCardApplet extends Applet {
    static final String NUMBER = "4820113377";

    private static final byte READ_BINARY = (byte) 0xB0;
    private static final short FILE = 0x0101;

    private final byte[] file = {0x70, 0x0F, 0x5F, 0x20, 0, 0x5A, 0x0A, '4', '8', '2', '0', '1', '1', '3', '3', '7', '7'
    };
    private boolean selected;

    private CityCardApplet() {
        register();
    }

    public static void install(byte[] parameters, short offset, byte length) {
        new CityCardApplet();
    }

    @Override
    public boolean select() {
        selected = false;
        return true;
    }

    @Override
    public void process(APDU apdu) {
        if (selectingApplet()) {
            return;
        }
        switch (apdu.getBuffer()[ISO7816.OFFSET_INS]) {
            case ISO7816.INS_SELECT -> selectFile(apdu);
            case READ_BINARY -> read(apdu);
            default -> ISOException.throwIt(ISO7816.SW_INS_NOT_SUPPORTED);
        }
    }

    private void selectFile(APDU apdu) {
        apdu.setIncomingAndReceive();
        selected = Util.getShort(apdu.getBuffer(), ISO7816.OFFSET_CDATA) == FILE;
        if (!selected) {
            ISOException.throwIt(ISO7816.SW_FILE_NOT_FOUND);
        }
    }

    private void read(APDU apdu) {
        if (!selected) {
            ISOException.throwIt(ISO7816.SW_COMMAND_NOT_ALLOWED);
        }
        apdu.setOutgoing();
        apdu.setOutgoingLength((short) file.length);
        apdu.sendBytesLong(file, (short) 0, (short) file.length);
    }
}
