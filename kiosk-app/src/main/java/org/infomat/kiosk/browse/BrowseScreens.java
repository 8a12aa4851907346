package org.infomat.kiosk.browse;

import java.util.function.Consumer;
import org.infomat.kiosk.screen.Screens;
import org.infomat.kiosk.visit.Event;
import org.infomat.kiosk.visit.Step;

/// The screens of this feature.
public final class BrowseScreens {
    private BrowseScreens() {}

    public static void addTo(Screens screens, Consumer<Event> events) {
        screens.add(Step.Home.class, new HomeScreen(events)).add(Step.Results.class, new ResultsScreen(events));
    }
}
