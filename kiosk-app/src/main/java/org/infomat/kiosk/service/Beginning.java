package org.infomat.kiosk.service;

import java.time.ZonedDateTime;
import java.util.function.Consumer;
import org.infomat.content.catalogue.Service;
import org.infomat.kiosk.screen.Action;
import org.infomat.kiosk.screen.LocalWords;
import org.infomat.kiosk.screen.Page;
import org.infomat.kiosk.screen.widget.Phrase;
import org.infomat.kiosk.visit.Event;
import org.infomat.kiosk.visit.Visit;

/// The main action of a service's pages: to begin it, where it can be begun.
record Beginning(LocalWords words, Consumer<Event> events) {
    Page action(Page page, Service service, boolean possible) {
        return switch (service.kind()) {
            case INFORMATION -> page;
            case FORM, LOOK_UP -> page.main(begin(words.phrase("service.start"), possible));
            case REGISTER -> page.main(begin(words.phrase("service.open-register"), possible));
        };
    }

    private Action begin(Phrase says, boolean possible) {
        Action action = new Action(says, () -> events.accept(new Event.Next()));
        return possible ? action : action.notNow();
    }

    static boolean open(Visit visit, Service service) {
        ZonedDateTime now = visit.terminal()
                .now()
                .atZone(service.timeZone().orElse(visit.terminal().zone()));
        return service.openingHours().openAt(now);
    }
}
