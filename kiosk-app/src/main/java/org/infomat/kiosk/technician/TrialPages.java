package org.infomat.kiosk.technician;

import org.infomat.kiosk.screen.Page;
import org.infomat.kiosk.servicing.Act;
import org.infomat.kiosk.servicing.Place;
import org.infomat.kiosk.servicing.Trial;

/// The pages where something is tried by hand.
final class TrialPages {
    private TrialPages() {}

    static Page of(Shown shown, Place.Trying place) {
        return switch (place) {
            case Place.Trials all -> TrialsPage.of(shown);
            case Place.TryOut(Trial trial) -> TrialPage.of(shown, trial);
            case Place.TryLamps tried -> SignalsPage.of(shown, tried);
            case Place.TouchGrid grid -> TouchPages.grid(shown);
            case Place.TouchMap map -> TouchPages.map(shown, map);
            case Place.Colours colours -> colours(shown, colours);
        };
    }

    private static Page colours(Shown shown, Place.Colours colours) {
        Trial trial = Trial.of(Trial.Kind.COLOURS);
        Act next = colours.next().<Act>map(Act.Turn::new).orElseGet(Act.Back::new);
        ColourSheet sheet = new ColourSheet(
                colours,
                TrialWords.toDo(shown, trial).spoken(),
                () -> shown.acts().accept(next));
        return shown.page(TrialWords.name(shown, trial))
                .covered(sheet, () -> shown.acts().accept(new Act.Back()));
    }
}
