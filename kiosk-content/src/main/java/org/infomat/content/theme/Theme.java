package org.infomat.content.theme;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// The colour of each role in each scheme. A bundle re-assigns roles; what it leaves alone is as in the standard theme.
public record Theme(Map<Scheme, Map<Role, Colour>> colours) {
    public Theme {
        var copy = new EnumMap<Scheme, Map<Role, Colour>>(Scheme.class);
        for (Scheme scheme : Scheme.values()) {
            var roles = new EnumMap<Role, Colour>(Role.class);
            roles.putAll(colours.getOrDefault(scheme, Map.of()));
            if (roles.size() < Role.values().length) {
                throw new IllegalArgumentException("The scheme " + scheme + " lacks the colour of a role");
            }
            copy.put(scheme, Collections.unmodifiableMap(roles));
        }
        colours = Collections.unmodifiableMap(copy);
    }

    public static Theme standard() {
        return StandardColours.load();
    }

    public Colour colour(Scheme scheme, Role role) {
        return colours.getOrDefault(scheme, Map.of()).getOrDefault(role, new Colour(0));
    }

    public Theme with(Scheme scheme, Role role, Colour colour) {
        var changed = new EnumMap<Scheme, Map<Role, Colour>>(colours);
        var roles = new EnumMap<Role, Colour>(colours.getOrDefault(scheme, Map.of()));
        roles.put(role, colour);
        changed.put(scheme, roles);
        return new Theme(changed);
    }

    /// Every pair of roles that meet on a screen with too little contrast; empty for a theme that may be used.
    public List<WeakContrast> weakContrasts() {
        var weak = new ArrayList<WeakContrast>();
        for (Scheme scheme : Scheme.values()) {
            for (Pair pair : Pair.in(scheme)) {
                double ratio = colour(scheme, pair.on()).contrastTo(colour(scheme, pair.ground()));
                if (ratio < pair.least()) {
                    weak.add(new WeakContrast(scheme, pair.on(), pair.ground(), ratio, pair.least()));
                }
            }
        }
        return List.copyOf(weak);
    }

    /// Two roles that meet with less contrast than they need.
    public record WeakContrast(Scheme scheme, Role on, Role ground, double ratio, double least) {}
}
