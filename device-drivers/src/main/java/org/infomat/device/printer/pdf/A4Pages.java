package org.infomat.device.printer.pdf;

import java.io.ByteArrayOutputStream;
import org.infomat.device.printer.Document;
import org.infomat.device.printer.Receipt;
import org.openpdf.text.PageSize;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfPTable;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfWriter;

/// Sets what a receipt says on A4 pages: text that can be searched and read aloud, letters of Persian joined, and the
/// fonts within the file, so that it looks the same on every printer.
public final class A4Pages {
    private static final float MARGIN = 70;

    private final PageFonts fonts = PageFonts.bundled();

    /// Any thread may call.
    public Document of(Receipt receipt) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        org.openpdf.text.Document pages = new org.openpdf.text.Document(PageSize.A4, MARGIN, MARGIN, MARGIN, MARGIN);
        PdfWriter writer = PdfWriter.getInstance(pages, bytes);
        pages.addTitle(title(receipt));
        pages.open();
        writer.getExtraCatalog()
                .put(PdfName.LANG, new PdfString(receipt.language().toLanguageTag()));
        PdfPTable column = new Blocks(fonts, receipt).column();
        pages.add(column);
        int count = writer.getPageNumber();
        pages.close();
        return new Document(bytes.toByteArray(), count);
    }

    /// The largest text: what the document is about.
    private static String title(Receipt receipt) {
        return receipt.blocks().stream()
                .filter(Receipt.Text.class::isInstance)
                .map(Receipt.Text.class::cast)
                .filter(text -> text.size() == Receipt.Size.LARGE)
                .map(Receipt.Text::text)
                .findFirst()
                .orElse("");
    }
}
