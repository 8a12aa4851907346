package org.infomat.kiosk.service;

import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.image.Image;
import org.infomat.kiosk.screen.Screens;
import org.infomat.kiosk.visit.Event;
import org.infomat.kiosk.visit.Step;

/// The screens of this feature.
public final class ServiceScreens {
    private ServiceScreens() {}

    /// @param pictures the picture of a file in the bundle's `media/` folder
    public static void addTo(Screens screens, Consumer<Event> events, Function<String, Image> pictures) {
        screens.add(Step.ServicePage.class, new ServiceScreen(events))
                .add(Step.Information.class, new InformationScreen(events, pictures));
    }
}
