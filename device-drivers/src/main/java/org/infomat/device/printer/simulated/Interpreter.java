package org.infomat.device.printer.simulated;

import static org.infomat.device.printer.simulated.CommandLength.at;
import static org.infomat.device.printer.simulated.CommandLength.number;

import java.nio.charset.Charset;
import java.util.Arrays;

/// Prints commands on paper: text in the printer's fonts and code pages, positions, pictures, bar codes. What is asked
/// of the printer as a machine (cutting, status) is told to the machine. Commands that it does not know leave no trace.
final class Interpreter {
    /// The printer as a machine, apart from its head.
    interface Machine {
        void cut();

        /// `GS a n`: tell changes unasked.
        void tellChanges(int mask);

        /// `GS r n`.
        void askSensor(int which);

        /// `GS I n`.
        void askIdentity(int which);
    }

    private final Glyphs glyphs;
    private final Machine machine;
    private final Graphics graphics = new Graphics();
    private Paper paper;
    private Style style;
    private Line line = new Line();
    private BitImage downloaded = BitImage.NONE;

    Interpreter(Glyphs glyphs, Paper paper, Machine machine) {
        this.glyphs = glyphs;
        this.machine = machine;
        this.paper = paper;
        this.style = new Style(paper.dots());
    }

    void insert(Paper fresh) {
        paper = fresh;
    }

    void reset() {
        style = new Style(paper.dots());
        line = new Line();
        downloaded = BitImage.NONE;
    }

    void run(byte[] command) {
        switch (at(command, 0)) {
            case CommandLength.ESC -> escape(command);
            case CommandLength.GS -> group(command);
            case CommandLength.FS, CommandLength.DLE -> {}
            case '\n' -> endLine(1);
            case '\t' -> line.moveTo((line.position() / tab() + 1) * tab());
            default -> letter(command);
        }
    }

    private int tab() {
        return 8 * style.cell.width();
    }

    private void letter(byte[] command) {
        if (at(command, 0) < ' ') {
            return;
        }
        if (!line.hasRoomFor(style)) {
            endLine(1);
        }
        Charset charset = style.charset;
        line.add(new String(command, charset).charAt(0), style, glyphs);
    }

    private void endLine(int lines) {
        int printed = line.print(style, paper);
        paper.feed(Math.max(printed, style.lineDots * lines));
    }

    /// Prints what waits, so that a picture or a cut comes after it.
    private void finishLine() {
        if (!line.empty()) {
            endLine(1);
        }
    }

    private void escape(byte[] c) {
        int n = c.length > 2 ? at(c, 2) : 0;
        switch (at(c, 1)) {
            case '@' -> reset();
            case '!' -> mode(n);
            case ' ' -> style.gap = n;
            case '*' -> line.add(BitImage.ofLine(n, Arrays.copyOfRange(c, 5, c.length)));
            case '$' -> line.moveTo(number(c, 2, 2));
            case '\\' -> line.moveTo(line.position() + (short) number(c, 2, 2));
            case '-' -> style.underlined = (n & 3) != 0;
            case '2' -> style.lineDots = 30;
            case '3' -> style.lineDots = n;
            case 'E', 'G' -> style.bold = (n & 1) != 0;
            case 'J' -> paper.feed(line.print(style, paper) + n);
            case 'M' -> style.cell = (n & 1) == 0 ? Glyphs.Cell.A : Glyphs.Cell.B;
            case 'a' -> style.side = n % 48;
            case 'd' -> endLine(n);
            case 't' -> style.charset = CodePages.numbered(n);
            case 'i', 'm' -> cut();
            default -> {}
        }
    }

    private void mode(int n) {
        style.cell = (n & 1) == 0 ? Glyphs.Cell.A : Glyphs.Cell.B;
        style.bold = (n & 8) != 0;
        style.high = (n & 16) == 0 ? 1 : 2;
        style.wide = (n & 32) == 0 ? 1 : 2;
        style.underlined = (n & 128) != 0;
    }

    private void group(byte[] c) {
        int n = c.length > 2 ? at(c, 2) : 0;
        switch (at(c, 1)) {
            case '!' -> {
                style.wide = (n >> 4 & 7) + 1;
                style.high = (n & 7) + 1;
            }
            case 'B' -> style.inverted = (n & 1) != 0;
            case 'L' -> style.left = number(c, 2, 2);
            case 'W' -> style.width = Math.min(number(c, 2, 2), paper.dots() - style.left);
            case 'b' -> style.smooth = (n & 1) != 0;
            case 'h' -> style.barcodeHeight = Math.max(1, n);
            case 'w' -> style.barcodeModule = Math.clamp(n, 1, 6);
            case 'H' -> style.textAt = n % 48;
            case '*' -> downloaded = BitImage.downloaded(at(c, 3), Arrays.copyOfRange(c, 4, c.length));
            case '/' -> printDownloaded(n);
            case 'V' -> {
                finishLine();
                paper.feed(c.length > 3 ? at(c, 3) : 0);
                cut();
            }
            case 'a' -> machine.tellChanges(n);
            case 'r' -> machine.askSensor(n);
            case 'I' -> machine.askIdentity(n);
            case 'k' -> barcode(c);
            case 'v' -> raster(c);
            case '(' -> extended(at(c, 2), c, 5);
            case '8' -> extended(at(c, 2), c, 7);
            default -> {}
        }
    }

    private void cut() {
        finishLine();
        machine.cut();
    }

    private void barcode(byte[] c) {
        finishLine();
        Barcodes.draw(c, style, paper, glyphs);
    }

    private void printDownloaded(int mode) {
        finishLine();
        line.add(downloaded.times(mode));
        paper.feed(line.print(style, paper));
    }

    private void raster(byte[] c) {
        finishLine();
        int scaleX = (at(c, 3) & 1) + 1;
        int scaleY = (at(c, 3) >> 1 & 1) + 1;
        graphics.store(number(c, 4, 2) * 8, number(c, 6, 2), Arrays.copyOfRange(c, 8, c.length), scaleX, scaleY);
        graphics.print(style, paper);
    }

    /// `GS ( k` (QR codes) and `GS ( L` or `GS 8 L` (pictures).
    private void extended(int family, byte[] c, int from) {
        if (c.length < from + 2) {
            return;
        }
        int function = at(c, from + 1);
        if (family == 'k' && at(c, from) == '1') {
            qrCode(function, c, from + 2);
        } else if (family == 'L' && function == 112 && c.length >= from + 10) {
            graphics.store(
                    number(c, from + 6, 2),
                    number(c, from + 8, 2),
                    Arrays.copyOfRange(c, from + 10, c.length),
                    at(c, from + 3),
                    at(c, from + 4));
        } else if (family == 'L' && (function == 2 || function == 50)) {
            finishLine();
            graphics.print(style, paper);
        }
    }

    private void qrCode(int function, byte[] c, int from) {
        switch (function) {
            case 'C' -> style.qrModule = c.length > from ? at(c, from) : 3;
            case 'E' -> style.qrCorrection = c.length > from ? at(c, from) - '0' : 0;
            case 'P' -> style.qrContent = Arrays.copyOfRange(c, Math.min(from + 1, c.length), c.length);
            case 'Q' -> {
                finishLine();
                Symbols.qrCode(style, paper);
            }
            default -> {}
        }
    }
}
