package org.infomat.kiosk.visit;

import java.util.Set;
import org.infomat.content.catalogue.NeededDevice;

/// What works now: devices, network, and the services behind it.
///
/// @param working the kinds of device that can serve a person
/// @param network whether the hub answered last time
public record Conditions(Set<NeededDevice> working, boolean network, Availability availability) {
    public static final Conditions NOTHING_YET = new Conditions(Set.of(), false, Availability.ALL);

    public Conditions {
        working = Set.copyOf(working);
    }

    Conditions withWorking(Set<NeededDevice> devices) {
        return new Conditions(devices, network, availability);
    }

    Conditions withNetwork(boolean reachable) {
        return new Conditions(working, reachable, availability);
    }

    Conditions with(Availability told) {
        return new Conditions(working, network, told);
    }
}
