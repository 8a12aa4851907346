package org.infomat.device.printer.simulated;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// The paper in the printer: the strip that hangs at the head, how much is left of it, and what has come off. Not
/// thread-safe.
final class Roll {
    private static final int HEAD_TO_KNIFE = 72;

    private final ByteArrayOutputStream executed = new ByteArrayOutputStream();
    private final List<PrintedReceipt> receipts = new ArrayList<>();
    private int dots;
    private Paper strip;
    private int rowsLeft = Integer.MAX_VALUE;

    Roll(int dots) {
        this.dots = dots;
        strip = fresh(dots);
    }

    private static Paper fresh(int dots) {
        Paper strip = new Paper(dots);
        strip.feed(HEAD_TO_KNIFE);
        return strip;
    }

    Paper strip() {
        return strip;
    }

    /// A command is printed; whether the paper has come to its end with it.
    boolean endsWith(byte[] command, Consumer<byte[]> printing) {
        executed.writeBytes(command);
        int before = strip.length();
        printing.accept(command);
        int rows = Math.max(0, strip.length() - before);
        rowsLeft = rowsLeft == Integer.MAX_VALUE ? rowsLeft : rowsLeft - rows;
        boolean ended = rowsLeft <= 0;
        rowsLeft = ended ? Integer.MAX_VALUE : rowsLeft;
        return ended;
    }

    /// It ends after so many more rows of dots.
    void endAfter(int rows) {
        rowsLeft = Math.max(1, rows);
    }

    /// Whether anything of the strip hangs out of the printer.
    boolean hangsOut() {
        return strip.length() > HEAD_TO_KNIFE;
    }

    /// The strip comes off, cut or torn, and a new one begins.
    void comesOff(boolean cut) {
        receipts.add(new PrintedReceipt(strip.picture(), executed.toByteArray(), cut));
        executed.reset();
        strip = fresh(dots);
    }

    /// Paper of that many dots a line is put in; whether it is of another width than before.
    boolean replace(int width) {
        boolean other = width != dots;
        if (other) {
            dots = width;
            strip = fresh(width);
        }
        return other;
    }

    /// What came off so far, the oldest first.
    List<PrintedReceipt> receipts() {
        return List.copyOf(receipts);
    }

    void takeReceipts() {
        receipts.clear();
    }
}
