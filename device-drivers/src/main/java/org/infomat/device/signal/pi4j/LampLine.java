package org.infomat.device.signal.pi4j;

import java.util.EnumSet;
import java.util.Set;
import org.infomat.device.signal.Light.Colour;

/// How a lamp, or one colour of it, is wired.
///
/// @param offset the line's number on its chip
/// @param activeLow whether it shines while its line is low
/// @param colours in which it takes part: a red diode in red, yellow, magenta and white
record LampLine(int offset, boolean activeLow, Set<Colour> colours) {
    LampLine {
        colours = Set.copyOf(colours);
    }

    /// The colours that a diode of this colour takes part in.
    static Set<Colour> of(Colour diode) {
        return switch (diode) {
            case RED -> EnumSet.of(Colour.RED, Colour.YELLOW, Colour.MAGENTA, Colour.WHITE);
            case GREEN -> EnumSet.of(Colour.GREEN, Colour.YELLOW, Colour.CYAN, Colour.WHITE);
            case BLUE -> EnumSet.of(Colour.BLUE, Colour.CYAN, Colour.MAGENTA, Colour.WHITE);
            case YELLOW, CYAN, MAGENTA, WHITE -> EnumSet.of(diode);
        };
    }
}
