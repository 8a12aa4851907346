package org.infomat.kiosk.visit;

import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import org.infomat.content.catalogue.NeededDevice;
import org.infomat.content.catalogue.NetworkNeed;
import org.infomat.content.catalogue.Service;

/// Whether a service can be used at a terminal now.
public final class Fitness {
    private Fitness() {}

    /// All that stands in the way now; empty when the service can be used.
    public static List<Obstacle> obstacles(Terminal terminal, Service service) {
        List<Obstacle> found = new ArrayList<>();
        ZonedDateTime now = terminal.now().atZone(service.timeZone().orElse(terminal.zone()));
        if (!service.openingHours().openAt(now)) {
            found.add(new Obstacle.ClosedNow(service.openingHours().nextOpening(now)));
        }
        Conditions conditions = terminal.conditions();
        if (service.network() == NetworkNeed.REQUIRED && !conditions.network()) {
            found.add(new Obstacle.NoNetwork());
        }
        needed(service).stream()
                .filter(device -> !conditions.working().contains(device))
                .map(Obstacle.DeviceMissing::new)
                .forEach(found::add);
        conditions
                .availability()
                .of(service.id())
                .ifPresent(unavailable -> found.add(new Obstacle.TakenOut(unavailable.until())));
        return List.copyOf(found);
    }

    private static List<NeededDevice> needed(Service service) {
        List<NeededDevice> devices = new ArrayList<>(service.devices());
        if (Identifying.needsReader(service.identification()) && !devices.contains(NeededDevice.CARD_READER)) {
            devices.add(NeededDevice.CARD_READER);
        }
        return devices;
    }
}
