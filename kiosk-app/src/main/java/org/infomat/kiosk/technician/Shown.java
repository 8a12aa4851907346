package org.infomat.kiosk.technician;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.infomat.content.text.Language;
import org.infomat.kiosk.screen.LocalWords;
import org.infomat.kiosk.screen.Page;
import org.infomat.kiosk.screen.theme.Millimetres;
import org.infomat.kiosk.screen.widget.Phrase;
import org.infomat.kiosk.screen.widget.TouchButton;
import org.infomat.kiosk.servicing.Act;
import org.infomat.kiosk.servicing.Place;
import org.infomat.kiosk.servicing.Servicing;
import org.infomat.kiosk.servicing.Task;

/// What a page for technicians is made of: their state, the terminal's, the words, and where their acts go.
///
/// @param languages all of this terminal
/// @param follows takes parts of the page that are told how the terminal is for as long as the page is there
record Shown(
        Servicing servicing,
        Diagnosis now,
        ZoneId zone,
        LocalWords words,
        List<Language> languages,
        Millimetres millimetres,
        Consumer<Act> acts,
        Consumer<Consumer<Diagnosis>> follows) {
    /// A page with its way back.
    Page page(Phrase title) {
        return Page.titled(words, title).withoutLeaving();
    }

    Phrase say(String key) {
        return words.phrase(key);
    }

    Phrase say(String key, Map<String, ?> arguments) {
        return words.phrase(key, arguments);
    }

    Phrase at(Instant when) {
        return say("technician.at", Map.of("date", words.date(when, zone), "time", words.time(when, zone)));
    }

    Phrase number(long number) {
        return words.literal(words.number(BigDecimal.valueOf(number)));
    }

    TouchButton leadsTo(String icon, Phrase name, Place place) {
        return button(icon, name, new Act.Open(place));
    }

    TouchButton orders(String icon, Phrase name, Task task) {
        TouchButton button = button(icon, name, new Act.Order(task));
        button.setDisable(servicing.running().isPresent());
        return button;
    }

    TouchButton button(String icon, Phrase name, Act act) {
        TouchButton button = new TouchButton(TouchButton.Weight.NORMAL, name, () -> acts.accept(act)).withIcon(icon);
        button.setMaxWidth(Double.MAX_VALUE);
        return button;
    }
}
