package org.infomat.kiosk.outofservice;

import org.infomat.kiosk.screen.Screens;
import org.infomat.kiosk.visit.Step;

/// The screens of this feature.
public final class OutOfServiceScreens {
    private OutOfServiceScreens() {}

    public static void addTo(Screens screens) {
        screens.add(Step.OutOfService.class, new OutOfServiceScreen());
    }
}
