package org.infomat.kiosk.form;

import org.infomat.kiosk.screen.LocalWords;
import org.infomat.kiosk.screen.Page;
import org.infomat.kiosk.screen.Screen;
import org.infomat.kiosk.screen.WaitingPages;
import org.infomat.kiosk.visit.Step;
import org.infomat.kiosk.visit.Visit;

/// Waits until the application is safe.
final class SubmittingScreen implements Screen<Step.Submitting> {
    private final WaitingPages<Long> pages = new WaitingPages<>();

    @Override
    public Page page(Visit visit, Step.Submitting step, LocalWords words) {
        return pages.page(
                        visit.terminal().tickets(),
                        visit.terminal().now(),
                        words,
                        words.phrase("submitting.title"),
                        words.phrase("waiting.submitting"),
                        words.phrase("waiting.long.submitting"))
                .withoutBack();
    }

    @Override
    public void wipe() {
        pages.forget();
    }
}
