package org.infomat.device.scanner;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Cuts what a scanner sends into codes. Pure: it is told of bytes and of silences and has no clock. It holds no more
/// than the longest code allowed, whatever arrives.
public final class FrameParser {
    private final Framing framing;
    private final byte[] held;
    private int length;
    private boolean overlong;
    private boolean babbling;

    public FrameParser(Framing framing) {
        this.framing = framing;
        held = new byte
                [framing.prefix().length()
                        + AimIdentifier.LENGTH
                        + framing.maxLength()
                        + framing.suffix().length()
                        + 1];
    }

    /// The codes that these bytes complete, in order.
    public List<Barcode> accept(byte[] bytes) {
        List<Barcode> codes = new ArrayList<>();
        for (byte b : bytes) {
            hold(b);
            if (framing.suffix().ends(held, length)) {
                finish(length - framing.suffix().length()).ifPresent(codes::add);
            }
        }
        return codes;
    }

    /// The line has been silent for the idle gap: without a suffix this ends the code, else what had begun is dropped,
    /// so that a torn code never becomes the start of the next.
    public Optional<Barcode> silence() {
        if (framing.suffix() == Suffix.NONE) {
            return finish(length);
        }
        restart();
        return Optional.empty();
    }

    /// Whether a code has begun and not ended.
    public boolean midway() {
        return length > 0;
    }

    /// Whether what came last was not a code in this framing: too long, or without its prefix.
    public boolean babbling() {
        return babbling || overlong;
    }

    private void hold(byte b) {
        if (length == held.length) {
            overlong = true;
            int kept = framing.suffix().length();
            System.arraycopy(held, length - kept, held, 0, kept);
            length = kept;
        }
        held[length++] = b;
    }

    private Optional<Barcode> finish(int end) {
        int from = skipLineEnd(end);
        int to = dropLineEnd(from, end);
        boolean empty = from == to && !overlong;
        Optional<Barcode> code = empty || overlong ? Optional.empty() : code(from, to);
        babbling = empty ? babbling : code.isEmpty();
        restart();
        return code;
    }

    /// A scanner set to CR LF where the terminal was told CR: the line feed would lead the next code.
    private int skipLineEnd(int end) {
        return framing.suffix() == Suffix.CR && end > 0 && held[0] == '\n' ? 1 : 0;
    }

    /// A scanner set to CR LF where the terminal was told LF.
    private int dropLineEnd(int from, int end) {
        return framing.suffix() == Suffix.LF && end > from && held[end - 1] == '\r' ? end - 1 : end;
    }

    private Optional<Barcode> code(int from, int to) {
        if (!framing.prefix().leads(held, from, to)) {
            return Optional.empty();
        }
        int start = from + framing.prefix().length();
        boolean identified = framing.aim() && AimIdentifier.leads(held, start, to);
        Symbology symbology = identified ? AimIdentifier.symbology(held[start + 1]) : Symbology.UNKNOWN;
        int data = identified ? start + AimIdentifier.LENGTH : start;
        return data == to || to - data > framing.maxLength()
                ? Optional.empty()
                : Optional.of(new Barcode(symbology, new String(held, data, to - data, framing.charset())));
    }

    private void restart() {
        Arrays.fill(held, 0, overlong ? held.length : length, (byte) 0);
        length = 0;
        overlong = false;
    }
}
