package org.infomat.kiosk.outofservice;

import java.util.Map;
import org.infomat.kiosk.screen.LocalWords;
import org.infomat.kiosk.screen.Page;
import org.infomat.kiosk.screen.PageScreen;
import org.infomat.kiosk.screen.widget.Icon;
import org.infomat.kiosk.screen.widget.WrapLabel;
import org.infomat.kiosk.visit.Step;
import org.infomat.kiosk.visit.Visit;

/// Says that the terminal cannot serve anybody, why, and where to go.
final class OutOfServiceScreen extends PageScreen<Step.OutOfService> {
    @Override
    protected Object shows(Visit visit, Step.OutOfService step) {
        return step;
    }

    @Override
    protected Page build(Visit visit, Step.OutOfService step, LocalWords words) {
        return Page.titled(words, words.phrase("outofservice.title"))
                .centred()
                .withoutBack()
                .withoutLeaving()
                .with(
                        new Icon("slash", "picture"),
                        new WrapLabel(words.phrase("outofservice." + step.why().name(), Map.of()), "strong").centred(),
                        new WrapLabel(words.phrase("outofservice.elsewhere")).centred());
    }
}
