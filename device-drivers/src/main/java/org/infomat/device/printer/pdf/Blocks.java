package org.infomat.device.printer.pdf;

import org.infomat.device.printer.CodeMarks;
import org.infomat.device.printer.Receipt;
import org.infomat.device.printer.Receipt.Alignment;
import org.infomat.device.printer.Receipt.Pair;
import org.infomat.device.printer.Receipt.Qr;
import org.infomat.device.printer.Receipt.Rule;
import org.infomat.device.printer.Receipt.Ruler;
import org.infomat.device.printer.Receipt.Size;
import org.infomat.device.printer.Receipt.Space;
import org.infomat.device.printer.Receipt.Text;
import org.openpdf.text.Element;
import org.openpdf.text.Phrase;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;
import org.openpdf.text.pdf.PdfWriter;

/// The blocks of one receipt in a table of two columns: in OpenPDF only the cells of a table join letters and order
/// mixed directions as they are to be read.
final class Blocks {
    private static final float POINTS_PER_MILLIMETRE = 72 / 25.4f;
    private static final float PADDING = 4;
    private static final float LINE_HEIGHT = 1.45f;

    private final PageFonts fonts;
    private final Receipt receipt;
    private final PdfPTable table = new PdfPTable(2);

    Blocks(PageFonts fonts, Receipt receipt) {
        this.fonts = fonts;
        this.receipt = receipt;
    }

    PdfPTable column() {
        table.setWidthPercentage(100);
        table.setRunDirection(direction());
        receipt.blocks().forEach(this::add);
        return table;
    }

    private int direction() {
        return receipt.rightToLeft() ? PdfWriter.RUN_DIRECTION_RTL : PdfWriter.RUN_DIRECTION_LTR;
    }

    private void add(Receipt.Block block) {
        switch (block) {
            case Text text -> across(cell(text.text(), points(text.size()), strong(text), side(text.alignment())));
            case Pair pair -> {
                table.addCell(cell(pair.name(), points(Size.NORMAL), false, Element.ALIGN_LEFT));
                table.addCell(cell(pair.value(), points(Size.NORMAL), true, Element.ALIGN_RIGHT));
            }
            case Qr qr -> addQr(qr);
            case Rule rule -> addRule();
            case Ruler ruler -> addRuler();
            case Space space -> {
                PdfPCell empty = cell("", 1, false, Element.ALIGN_LEFT);
                empty.setFixedHeight(space.millimetres() * POINTS_PER_MILLIMETRE);
                across(empty);
            }
        }
    }

    private void addQr(Qr qr) {
        PdfPCell cell = new PdfPCell(QrImage.of(qr.content()));
        cell.setHorizontalAlignment(Element.ALIGN_CENTER);
        cell.setPadding(4 * PADDING);
        across(cell);
    }

    private void addRule() {
        PdfPCell line = cell("", 1, false, Element.ALIGN_LEFT);
        line.setFixedHeight(3 * PADDING);
        line.setBorder(Rectangle.BOTTOM);
        table.addCell(spanning(line));
        Space after = new Space(2);
        add(after);
    }

    private void addRuler() {
        across(new PdfPCell(RulerImage.drawn()));
    }

    private void across(PdfPCell cell) {
        cell.setBorder(Rectangle.NO_BORDER);
        table.addCell(spanning(cell));
    }

    private static PdfPCell spanning(PdfPCell cell) {
        cell.setColspan(2);
        return cell;
    }

    private PdfPCell cell(String words, float size, boolean strong, int side) {
        String shown = receipt.rightToLeft() ? CodeMarks.around(words) : words;
        PdfPCell cell = new PdfPCell(new Phrase(shown, fonts.of(size, strong, receipt.rightToLeft())));
        cell.setLeading(0, LINE_HEIGHT);
        cell.setRunDirection(direction());
        cell.setHorizontalAlignment(side);
        cell.setBorder(Rectangle.NO_BORDER);
        cell.setPadding(PADDING);
        return cell;
    }

    private static boolean strong(Text text) {
        return text.bold() || text.size() == Size.LARGE || text.size() == Size.HUGE;
    }

    private static float points(Size size) {
        return switch (size) {
            case SMALL -> 9;
            case NORMAL -> 12;
            case LARGE -> 20;
            case HUGE -> 32;
        };
    }

    /// The start of a line is where its direction begins, for OpenPDF as for us.
    private static int side(Alignment alignment) {
        return switch (alignment) {
            case START -> Element.ALIGN_LEFT;
            case CENTRE -> Element.ALIGN_CENTER;
            case END -> Element.ALIGN_RIGHT;
        };
    }
}
