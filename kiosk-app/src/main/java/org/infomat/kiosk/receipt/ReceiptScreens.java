package org.infomat.kiosk.receipt;

import java.util.function.Consumer;
import org.infomat.kiosk.screen.Screens;
import org.infomat.kiosk.screen.theme.Millimetres;
import org.infomat.kiosk.visit.Event;
import org.infomat.kiosk.visit.Step;

/// The screens of this feature.
public final class ReceiptScreens {
    private ReceiptScreens() {}

    public static void addTo(Screens screens, Consumer<Event> events, Millimetres millimetres) {
        screens.add(Step.Receipt.class, new ReceiptScreen(events))
                .add(Step.ReferenceOnScreen.class, new ReferenceScreen(events, millimetres));
    }
}
