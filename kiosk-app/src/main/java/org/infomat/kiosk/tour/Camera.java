package org.infomat.kiosk.tour;

import java.io.IOException;
import org.infomat.kiosk.Kiosk;
import org.infomat.kiosk.screen.Photograph;

/// Photographs every screen that a visitor looks at, and writes down what it says aloud.
record Camera(Kiosk kiosk, Album album) implements Visitor.Look {
    /// A page fades in for 120 ms.
    private static final int PULSES_OF_FADING = 12;

    @Override
    public void at(Visitor visitor) throws IOException {
        Visitor.painted(PULSES_OF_FADING);
        Photograph picture = Visitor.onToolkit(() -> Photograph.of(kiosk.scene()));
        album.keep(picture, visitor.made(), SeenName.of(visitor.visit()), Visitor.onToolkit(kiosk::script));
    }
}
