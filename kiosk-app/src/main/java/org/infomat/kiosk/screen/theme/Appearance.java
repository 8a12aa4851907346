package org.infomat.kiosk.screen.theme;

import org.infomat.content.theme.Scheme;

/// How the present person wants to see the screens. It belongs to the visit: the next one starts with the terminal's
/// own.
///
/// @param largerText letters of the page half as large again
/// @param lowReach everything to touch in the lower half, for somebody who is seated or small
/// @param reducedMotion pages change at once instead of fading
public record Appearance(Scheme scheme, boolean largerText, boolean lowReach, boolean reducedMotion) {

    public static final Appearance USUAL = new Appearance(Scheme.LIGHT, false, false, false);

    public Appearance withScheme(Scheme changed) {
        return new Appearance(changed, largerText, lowReach, reducedMotion);
    }

    public Appearance withLargerText(boolean changed) {
        return new Appearance(scheme, changed, lowReach, reducedMotion);
    }

    public Appearance withLowReach(boolean changed) {
        return new Appearance(scheme, largerText, changed, reducedMotion);
    }

    /// The factor by which the letters of the page grow.
    double textFactor() {
        return largerText ? 1.3 : 1;
    }
}
