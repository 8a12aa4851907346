package org.infomat.content.theme;

import java.util.ArrayList;
import java.util.List;

/// Two roles that meet on a screen, and the contrast they need: 4.5 for text (WCAG 2.1, 1.4.3), 3 for edges (1.4.11).
record Pair(Role on, Role ground, double least) {
    private static final double TEXT = 4.5;
    private static final double EDGE = 3.0;
    private static final List<Role> GROUNDS = List.of(Role.BG, Role.SURFACE, Role.TINT);

    private static final List<Pair> EVERYWHERE = everywhere();

    /// The ring round what has the focus has a line outside it: ink on a light ground, the ground's colour on a dark
    /// one.
    static List<Pair> in(Scheme scheme) {
        var pairs = new ArrayList<>(EVERYWHERE);
        pairs.add(
                switch (scheme) {
                    case LIGHT -> new Pair(Role.FOCUS, Role.INK, EDGE);
                    case DARK, HIGH_CONTRAST -> new Pair(Role.FOCUS, Role.BG, EDGE);
                });
        return pairs;
    }

    private static List<Pair> everywhere() {
        var pairs = new ArrayList<Pair>();
        for (Role ground : GROUNDS) {
            for (Role text : List.of(Role.INK, Role.MUTED, Role.ACCENT)) {
                pairs.add(new Pair(text, ground, TEXT));
            }
        }
        for (Role ground : List.of(Role.BG, Role.SURFACE)) {
            for (Role text : List.of(Role.GOOD, Role.WARN, Role.BAD)) {
                pairs.add(new Pair(text, ground, TEXT));
            }
            pairs.add(new Pair(Role.LINE, ground, EDGE));
        }
        pairs.add(new Pair(Role.ON_ACCENT, Role.ACCENT, TEXT));
        return List.copyOf(pairs);
    }
}
