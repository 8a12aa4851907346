package org.infomat.kiosk.technician;

import java.util.function.Consumer;
import java.util.function.Supplier;
import org.infomat.kiosk.screen.Screens;
import org.infomat.kiosk.screen.theme.Millimetres;
import org.infomat.kiosk.visit.Event;
import org.infomat.kiosk.visit.Step;

/// The screens of this feature.
public final class TechnicianScreens {
    private TechnicianScreens() {}

    /// @param diagnosis how the terminal is now; asked again each second
    public static void addTo(
            Screens screens, Consumer<Event> events, Supplier<Diagnosis> diagnosis, Millimetres millimetres) {
        screens.add(Step.Technician.class, new TechnicianScreen(events, diagnosis, millimetres))
                .add(Step.SignIn.class, new SignInScreen(events));
    }
}
