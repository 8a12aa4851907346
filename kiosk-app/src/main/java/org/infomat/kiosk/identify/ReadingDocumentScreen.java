package org.infomat.kiosk.identify;

import org.infomat.kiosk.screen.LocalWords;
import org.infomat.kiosk.screen.Page;
import org.infomat.kiosk.screen.Screen;
import org.infomat.kiosk.screen.WaitingPages;
import org.infomat.kiosk.visit.Step;
import org.infomat.kiosk.visit.Visit;

/// Waits while the chip of a document is read.
final class ReadingDocumentScreen implements Screen<Step.ReadingDocument> {
    private final WaitingPages<Long> pages = new WaitingPages<>();

    @Override
    public Page page(Visit visit, Step.ReadingDocument step, LocalWords words) {
        return pages.page(
                step.ticket(),
                visit.terminal().now(),
                words,
                words.phrase("document.reading.title"),
                words.phrase("document.reading"),
                words.phrase("document.reading.long"));
    }

    @Override
    public void wipe() {
        pages.forget();
    }
}
