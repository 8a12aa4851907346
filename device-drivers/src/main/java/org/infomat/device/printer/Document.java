package org.infomat.device.printer;

/// Pages of A4 paper as a PDF, ready to be printed.
public final class Document {
    private final byte[] pdf;
    private final int pages;

    public Document(byte[] pdf, int pages) {
        if (pages < 1) {
            throw new IllegalArgumentException("A document has at least one page, not " + pages);
        }
        this.pdf = pdf.clone();
        this.pages = pages;
    }

    public byte[] pdf() {
        return pdf.clone();
    }

    public int pages() {
        return pages;
    }
}
