package org.infomat.kiosk.welcome;

import java.util.function.Consumer;
import org.infomat.kiosk.screen.Screens;
import org.infomat.kiosk.visit.Event;
import org.infomat.kiosk.visit.Step;

/// The screens of this feature.
public final class WelcomeScreens {
    private WelcomeScreens() {}

    public static void addTo(Screens screens, Consumer<Event> events) {
        screens.add(Step.Attract.class, new AttractScreen(events))
                .add(Step.ChooseLanguage.class, new LanguageScreen(events))
                .add(Step.StillThere.class, new StillThereScreen(events))
                .add(Step.Help.class, new HelpScreen(events))
                .add(Step.ConfirmLeaving.class, new LeavingScreen(events))
                .add(Step.Waiting.class, new WaitingScreen())
                .add(Step.Failed.class, new FailedScreen(events));
    }
}
