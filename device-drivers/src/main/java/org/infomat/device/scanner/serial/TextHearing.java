package org.infomat.device.scanner.serial;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.infomat.device.scanner.FrameParser;
import org.infomat.device.scanner.Framing;

/// Codes as text in their framing, with the scanner's answers taken out from between them.
final class TextHearing implements Hearing {
    /// The longest answers are Datalogic's, which list every part of the scanner.
    private static final int LONGEST_ANSWER = 2_048;

    private final FrameParser codes;
    private final AnswerForm form;
    private final byte[] held = new byte[LONGEST_ANSWER];
    private int length;
    private volatile boolean awaited; // asked from another thread than heard

    TextHearing(Framing framing, AnswerForm form) {
        codes = new FrameParser(framing);
        this.form = form;
    }

    @Override
    public void asked() {
        awaited = true;
    }

    @Override
    public List<Heard> accept(byte[] bytes) {
        List<Heard> heard = new ArrayList<>();
        for (byte b : bytes) {
            accept(b, heard);
        }
        return heard;
    }

    private void accept(byte b, List<Heard> heard) {
        boolean answering = length > 0 || (form.possible(awaited) && !codes.midway());
        if (!answering) {
            pass(new byte[] {b}, heard);
            return;
        }
        held[length++] = b;
        if (form.ends(held, length)) {
            heard.add(new Heard.Answer());
            awaited = false;
            length = 0;
        } else if (!form.begins(held, length) || length == held.length) {
            release(heard);
        }
    }

    /// It was no answer after all.
    private void release(List<Heard> heard) {
        byte[] text = Arrays.copyOf(held, length);
        Arrays.fill(held, 0, length, (byte) 0);
        length = 0;
        pass(text, heard);
    }

    private void pass(byte[] text, List<Heard> heard) {
        codes.accept(text).forEach(code -> heard.add(new Heard.Code(code)));
    }

    @Override
    public List<Heard> silence() {
        List<Heard> heard = new ArrayList<>();
        release(heard);
        codes.silence().ifPresent(code -> heard.add(new Heard.Code(code)));
        return heard;
    }

    @Override
    public boolean midway() {
        return length > 0 || codes.midway();
    }

    @Override
    public boolean babbling() {
        return codes.babbling();
    }
}
