package org.infomat.kiosk.technician;

import java.util.Map;
import org.infomat.kiosk.screen.widget.InfoTable;
import org.infomat.kiosk.screen.widget.Phrase;
import org.infomat.kiosk.servicing.Finding;

/// What was read in a trial, without what it says of a person.
final class FindingTable {
    private FindingTable() {}

    static InfoTable of(Shown shown, Finding finding) {
        return switch (finding) {
            case Finding.Card card -> card(shown, card);
            case Finding.Code code -> code(shown, code);
        };
    }

    private static InfoTable card(Shown shown, Finding.Card card) {
        InfoTable table = new InfoTable()
                .row(
                        shown.say("technician.trial.found.kind"),
                        shown.say("technician.trial.card." + card.kind().name(), Map.of()));
        if (!card.atr().isEmpty()) {
            table.row(shown.say("technician.trial.found.atr"), shown.words().code(card.atr()));
        }
        card.profile()
                .ifPresent(profile -> table.row(
                        shown.say("technician.trial.found.profile"),
                        shown.words().code(profile)));
        return table.row(shown.say("technician.trial.found.number"), characters(shown, card.characters()));
    }

    private static InfoTable code(Shown shown, Finding.Code code) {
        return new InfoTable()
                .row(
                        shown.say("technician.trial.found.kind"),
                        shown.words().code(code.symbology().name().replace('_', ' ')))
                .row(shown.say("technician.trial.found.length"), characters(shown, code.characters()))
                .row(shown.say("technician.trial.found.shape"), shown.words().code(code.shape()));
    }

    private static Phrase characters(Shown shown, int count) {
        return shown.say("technician.trial.found.characters", Map.of("count", count));
    }
}
