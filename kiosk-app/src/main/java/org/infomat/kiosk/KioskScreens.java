package org.infomat.kiosk;

import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.scene.image.Image;
import org.infomat.kiosk.browse.BrowseScreens;
import org.infomat.kiosk.form.FormScreens;
import org.infomat.kiosk.identify.IdentifyScreens;
import org.infomat.kiosk.lookup.LookUpScreens;
import org.infomat.kiosk.outofservice.OutOfServiceScreens;
import org.infomat.kiosk.receipt.ReceiptScreens;
import org.infomat.kiosk.screen.Screens;
import org.infomat.kiosk.screen.theme.Millimetres;
import org.infomat.kiosk.service.ServiceScreens;
import org.infomat.kiosk.technician.Diagnosis;
import org.infomat.kiosk.technician.TechnicianScreens;
import org.infomat.kiosk.visit.Event;
import org.infomat.kiosk.welcome.WelcomeScreens;

/// The screens of all features, one for each kind of step.
public final class KioskScreens {
    private KioskScreens() {}

    /// @param events takes what the person does, on the JavaFX thread
    /// @param pictures the picture of a file in the bundle's `media/` folder
    /// @param diagnosis how the terminal is now, for the technician
    public static Screens of(
            Consumer<Event> events,
            Millimetres millimetres,
            Function<String, Image> pictures,
            Supplier<Diagnosis> diagnosis) {
        Screens screens = new Screens();
        WelcomeScreens.addTo(screens, events);
        BrowseScreens.addTo(screens, events);
        ServiceScreens.addTo(screens, events, pictures);
        IdentifyScreens.addTo(screens, events);
        FormScreens.addTo(screens, events);
        ReceiptScreens.addTo(screens, events, millimetres);
        LookUpScreens.addTo(screens, events, pictures);
        OutOfServiceScreens.addTo(screens);
        TechnicianScreens.addTo(screens, events, diagnosis, millimetres);
        return screens;
    }
}
