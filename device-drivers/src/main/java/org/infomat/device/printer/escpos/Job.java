package org.infomat.device.printer.escpos;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;

/// The commands of one receipt, gathered into chunks that never cut a command in two.
final class Job {
    private static final int DLE = 0x10;
    private static final int ESC = 0x1b;
    private static final int FS = 0x1c;
    private static final int GS = 0x1d;
    private static final int CHUNK = 1_024;
    private static final int MARGIN_BELOW = 32;
    private static final int BAND_ROWS = 128;
    /// So many empty rows are cheaper as a feed than as a picture.
    private static final int FEED_ROWS = 8;

    private final List<byte[]> chunks = new ArrayList<>();
    private final ByteArrayOutputStream current = new ByteArrayOutputStream();
    private int lineDots;
    private int dots;
    private int cuts;

    /// The commands, and what they do to the paper.
    EncodedReceipt encoded() {
        flush();
        return new EncodedReceipt(chunks, dots, cuts);
    }

    private void flush() {
        if (current.size() > 0) {
            chunks.add(current.toByteArray());
            current.reset();
        }
    }

    private void command(byte[] bytes) {
        if (current.size() + bytes.length > CHUNK) {
            flush();
        }
        current.writeBytes(bytes);
    }

    private void command(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        command(bytes);
    }

    /// Whatever was set before is forgotten; troubles are told unasked; large letters are smoothed; a character is a
    /// byte (printers sold in China otherwise pair them); a feed is counted in dots.
    void begin(PrinterProfile profile) {
        command(ESC, '@');
        takeBack(profile.presenter());
        if (profile.statusBack() == StatusBack.AUTOMATIC) {
            command(GS, 'a', 255);
        }
        command(GS, 'b', 1);
        command(FS, '.');
        command(ESC, 'R', 0);
        command(GS, 'P', profile.dotsPerInch(), profile.dotsPerInch());
        command(GS, 'L', 0, 0);
        command(GS, 'W', profile.dots() & 0xff, profile.dots() >> 8);
    }

    void codePage(CodePage page) {
        command(ESC, 't', page.number());
    }

    /// 0 left, 1 centre, 2 right.
    void align(int where) {
        command(ESC, 'a', where);
    }

    void letters(boolean small, int wide, int high, boolean bold, int lineDots) {
        command(ESC, 'M', small ? 1 : 0);
        command(GS, '!', (wide - 1) << 4 | (high - 1));
        command(ESC, 'E', bold ? 1 : 0);
        command(ESC, '3', lineDots);
        this.lineDots = lineDots;
    }

    void bold(boolean on) {
        command(ESC, 'E', on ? 1 : 0);
    }

    void text(byte[] characters) {
        command(characters);
    }

    void endLine() {
        command('\n');
        dots += lineDots;
    }

    void feed(int dots) {
        for (int left = dots; left > 0; left -= 255) {
            command(ESC, 'J', Math.min(left, 255));
        }
        this.dots += dots;
    }

    /// In bands that the smallest printers can hold, empty rows as feeds, and no row further right than it is black.
    void picture(Bitmap picture) {
        align(0);
        int y = 0;
        while (y < picture.height()) {
            int blank = picture.blankRows(y);
            feed(blank);
            y += blank;
            int rows = bandRows(picture, y);
            if (rows > 0) {
                band(picture, y, rows);
            }
            y += rows;
        }
    }

    private static int bandRows(Bitmap picture, int from) {
        int end = Math.min(from + BAND_ROWS, picture.height());
        for (int y = from; y < end; y++) {
            int blank = picture.blankRows(y);
            if (blank >= FEED_ROWS || y + blank >= picture.height()) {
                return y - from;
            }
            y += blank;
        }
        return end - from;
    }

    /// `GS v 0`.
    private void band(Bitmap picture, int from, int rows) {
        int used = 0;
        for (int y = from; y < from + rows; y++) {
            used = Math.max(used, picture.usedBytes(y));
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(8 + used * rows);
        bytes.writeBytes(
                new byte[] {GS, 'v', '0', 0, (byte) used, (byte) (used >> 8), (byte) rows, (byte) (rows >> 8)});
        for (int y = from; y < from + rows; y++) {
            picture.writeRow(y, used, bytes);
        }
        command(withoutRealTimeCommands(bytes.toByteArray()));
        dots += rows;
    }

    /// Printers obey real-time commands (`DLE EOT`, `DLE ENQ`, `DLE DC4`) also where they find them in a picture, and
    /// answer what nobody asked, or forget the receipt. A dot more, next to one that is black, and there is none.
    private static byte[] withoutRealTimeCommands(byte[] picture) {
        for (int i = 0; i + 1 < picture.length; i++) {
            byte next = picture[i + 1];
            if (picture[i] == DLE && (next == 0x04 || next == 0x05 || next == 0x14)) {
                picture[i] |= 0x08;
            }
        }
        return picture;
    }

    /// `GS ( k`: model 2, size, error correction M, content, print.
    void qrCode(byte[] content, int modules, int dotsPerModule) {
        align(1);
        command(GS, '(', 'k', 4, 0, '1', 'A', '2', 0);
        command(GS, '(', 'k', 3, 0, '1', 'C', dotsPerModule);
        command(GS, '(', 'k', 3, 0, '1', 'E', '1');
        int length = content.length + 3;
        ByteArrayOutputStream store = new ByteArrayOutputStream();
        store.writeBytes(new byte[] {GS, '(', 'k', (byte) length, (byte) (length >> 8), '1', 'P', '0'});
        store.writeBytes(content);
        command(store.toByteArray());
        command(GS, '(', 'k', 3, 0, '1', 'Q', '0');
        dots += modules * dotsPerModule;
    }

    /// What the person before has left in the printer's mouth is not for the next one.
    private void takeBack(Presenter presenter) {
        if (presenter.present()) {
            command(GS, 'e', presenter.retracts() ? 2 : 5);
        }
    }

    /// Feeds the receipt's end past the knife and cuts; a presenter then holds it out.
    void finish(Cutter cutter, Presenter presenter, int tearDots) {
        if (presenter.present()) {
            command(ESC, 'i');
            command(GS, 'e', 3, presenter.steps());
            dots += tearDots;
            cuts++;
        } else {
            cut(cutter, tearDots);
        }
    }

    private void cut(Cutter cutter, int tearDots) {
        switch (cutter) {
            case NONE -> feed(tearDots);
            case PARTIAL -> cut('B', tearDots);
            case FULL -> cut('A', tearDots);
        }
    }

    /// The printer feeds to the knife by itself before it cuts: about as far as a person would have to.
    private void cut(int how, int tearDots) {
        command(GS, 'V', how, MARGIN_BELOW);
        dots += tearDots + MARGIN_BELOW;
        cuts++;
    }
}
