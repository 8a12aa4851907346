package org.infomat.kiosk.welcome;

import org.infomat.kiosk.screen.LocalWords;
import org.infomat.kiosk.screen.Page;
import org.infomat.kiosk.screen.Screen;
import org.infomat.kiosk.screen.WaitingPages;
import org.infomat.kiosk.visit.Step;
import org.infomat.kiosk.visit.Visit;

/// Says what is being asked behind the terminal.
final class WaitingScreen implements Screen<Step.Waiting> {
    private final WaitingPages<Long> pages = new WaitingPages<>();

    @Override
    public Page page(Visit visit, Step.Waiting step, LocalWords words) {
        return pages.page(
                step.ticket(),
                visit.terminal().now(),
                words,
                words.phrase("general.one-moment"),
                words.phrase(asking(step.asked())),
                words.phrase("waiting.long"));
    }

    @Override
    public void wipe() {
        pages.forget();
    }

    private static String asking(Step.Asked asked) {
        return switch (asked) {
            case Step.Asked.Status status -> "waiting.status";
            case Step.Asked.LookUp lookUp -> "waiting.look-up";
            case Step.Asked.Register register -> "waiting.register";
            case Step.Asked.Entry entry -> "waiting.register";
        };
    }
}
