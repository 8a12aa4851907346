package org.infomat.kiosk.lookup;

import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.image.Image;
import org.infomat.kiosk.screen.Screens;
import org.infomat.kiosk.visit.Event;
import org.infomat.kiosk.visit.Step;

/// The screens of this feature.
public final class LookUpScreens {
    private LookUpScreens() {}

    /// @param pictures the picture of a file in the bundle's `media/` folder
    public static void addTo(Screens screens, Consumer<Event> events, Function<String, Image> pictures) {
        screens.add(Step.LookUpEntry.class, new LookUpEntryScreen(events))
                .add(Step.Status.class, new StatusScreen(events))
                .add(Step.LookUpAnswer.class, new LookUpAnswerScreen(events))
                .add(Step.RegisterList.class, new RegisterScreen(events))
                .add(Step.RegisterDetail.class, new RegisterEntryScreen(pictures));
    }
}
