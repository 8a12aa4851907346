package org.infomat.kiosk.visit;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.infomat.device.signal.Lamp;
import org.infomat.device.signal.Light;
import org.infomat.device.signal.Light.Colour;
import org.infomat.device.signal.Light.Rate;
import org.infomat.kiosk.servicing.Place;
import org.infomat.kiosk.servicing.Servicing;

/// Which lamps of the cabinet are lit at a step: the one beside what the person is to use now, and the one that tells
/// the hall how the terminal is. Each meaning has a rate of its own, since not everybody tells colours apart.
/// While a technician tries the lamps, the one that is tried is lit alone.
public final class GuideLights {
    private static final Light USE_THIS = new Light(Rate.MEDIUM, Colour.GREEN);

    private GuideLights() {}

    public static Map<Lamp, Light> of(Visit visit) {
        Optional<Place.TryLamps> tried = visit.step() instanceof Step.Technician
                ? visit.terminal().servicing().flatMap(Servicing::lit)
                : Optional.empty();
        return tried.map(lamps -> Map.of(lamps.lamp(), lamps.light())).orElseGet(() -> usual(visit));
    }

    private static Map<Lamp, Light> usual(Visit visit) {
        Map<Lamp, Light> lights = new EnumMap<>(Lamp.class);
        lights.put(Lamp.STATUS, status(visit));
        switch (Overlay.lowest(visit.step())) {
            case Step.Identify identify -> {
                lights.put(Lamp.CARD_READER, USE_THIS);
                lights.put(Lamp.CONTACTLESS, USE_THIS);
            }
            case Step.ReadingDocument reading -> lights.put(Lamp.CONTACTLESS, USE_THIS);
            case Step.LookUpEntry entry -> lights.put(Lamp.SCANNER, USE_THIS);
            case Step.Receipt receipt -> lights.put(Lamp.RECEIPT_PRINTER, USE_THIS);
            default -> {}
        }
        return lights;
    }

    private static Light status(Visit visit) {
        if (visit.terminal().beingServiced()) {
            return new Light(Rate.MEDIUM, Colour.YELLOW);
        }
        return switch (visit.step()) {
            case Step.OutOfService out -> new Light(Rate.SLOW, Colour.RED);
            case Step.Help help when help.called() -> new Light(Rate.QUICK, Colour.YELLOW);
            default -> Light.steady(Colour.GREEN);
        };
    }
}
