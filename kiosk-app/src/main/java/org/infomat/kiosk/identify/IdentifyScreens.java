package org.infomat.kiosk.identify;

import java.util.function.Consumer;
import org.infomat.kiosk.screen.Screens;
import org.infomat.kiosk.visit.Event;
import org.infomat.kiosk.visit.Step;

/// The screens of this feature.
public final class IdentifyScreens {
    private IdentifyScreens() {}

    public static void addTo(Screens screens, Consumer<Event> events) {
        screens.add(Step.Identify.class, new IdentifyScreen(events));
        screens.add(Step.DocumentKey.class, new DocumentKeyScreen(events));
        screens.add(Step.ReadingDocument.class, new ReadingDocumentScreen());
    }
}
