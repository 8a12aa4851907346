package org.infomat.kiosk.form;

import java.util.function.Consumer;
import org.infomat.kiosk.screen.Screens;
import org.infomat.kiosk.visit.Event;
import org.infomat.kiosk.visit.Step;

/// The screens of this feature.
public final class FormScreens {
    private FormScreens() {}

    public static void addTo(Screens screens, Consumer<Event> events) {
        screens.add(Step.Questions.class, new QuestionsScreen(events))
                .add(Step.CheckAnswers.class, new CheckScreen(events))
                .add(Step.Submitting.class, new SubmittingScreen());
    }
}
