package org.infomat.kiosk.screen.theme;

/// Turns millimetres on the panel into pixels, by the configured density of the panel.
/// Sizes that a person feels (a fingertip, a letter from two metres away) are stated in millimetres only.
public record Millimetres(double pixelsPerMillimetre) {

    /// A 23.8-inch full-HD panel.
    public static final Millimetres USUAL = new Millimetres(3.65);

    public Millimetres {
        if (!(pixelsPerMillimetre >= 1 && pixelsPerMillimetre <= 40)) {
            throw new IllegalArgumentException("A panel has between 1 and 40 pixels a millimetre, not "
                    + pixelsPerMillimetre + ". Divide its width in pixels by its width in millimetres");
        }
    }

    /// The nearest whole number of pixels, since half pixels blur lines.
    public double px(double millimetres) {
        return Math.rint(millimetres * pixelsPerMillimetre);
    }
}
