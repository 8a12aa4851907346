package org.infomat.device.printer.escpos;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import org.infomat.device.printer.escpos.Reply.Asb;
import org.infomat.device.printer.escpos.Reply.Identity;
import org.infomat.device.printer.escpos.Reply.PaperSensor;
import org.infomat.device.printer.escpos.Reply.RealTime;

/// Tells apart what a printer sends, by the fixed bits of each kind of byte. Keeps a begun answer between calls; never
/// throws, never keeps more than one answer. What fits no kind is noise, and counted.
final class ReplyParser {
    private static final int LONGEST_INFO = 80;
    private static final int INFO_START = '_';
    private static final int XON = 0x11;
    private static final int XOFF = 0x13;

    private final ByteArrayOutputStream begun = new ByteArrayOutputStream();
    private int noise;

    List<Reply> accept(byte[] bytes) {
        List<Reply> replies = new ArrayList<>();
        for (byte value : bytes) {
            accept(value & 0xff, replies);
        }
        return replies;
    }

    /// How many bytes so far were of no kind.
    int noise() {
        return noise;
    }

    private void accept(int value, List<Reply> replies) {
        if (begun.size() > 0) {
            boolean info = begun.toByteArray()[0] == INFO_START;
            if (info ? continueInfo(value, replies) : continueAsb(value, replies)) {
                return;
            }
            noise += begun.size();
            begun.reset();
        }
        begin(value, replies);
    }

    private void begin(int value, List<Reply> replies) {
        if (value == INFO_START || (value & 0x93) == 0x10) {
            begun.write(value);
        } else if ((value & 0x93) == 0x12) {
            replies.add(new RealTime(value));
        } else if ((value & 0xf0) == 0) {
            replies.add(new PaperSensor(value));
        } else if (value != XON && value != XOFF) {
            noise++;
        }
    }

    /// Whether the byte belongs to the answer that has begun.
    private boolean continueAsb(int value, List<Reply> replies) {
        if ((value & 0x90) != 0) {
            return false;
        }
        begun.write(value);
        if (begun.size() == 4) {
            byte[] all = begun.toByteArray();
            replies.add(new Asb(all[0], all[1], all[2]));
            begun.reset();
        }
        return true;
    }

    private boolean continueInfo(int value, List<Reply> replies) {
        if (value == 0) {
            replies.add(new Identity(begun.toString(ISO_8859_1).substring(1)));
            begun.reset();
            return true;
        }
        boolean belongs = value >= ' ' && value <= '~' && begun.size() < LONGEST_INFO;
        if (belongs) {
            begun.write(value);
        }
        return belongs;
    }
}
