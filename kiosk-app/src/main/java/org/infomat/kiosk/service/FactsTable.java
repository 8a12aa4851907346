package org.infomat.kiosk.service;

import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.infomat.content.catalogue.Cost;
import org.infomat.content.catalogue.Identification;
import org.infomat.content.catalogue.Service;
import org.infomat.content.catalogue.ServiceKind;
import org.infomat.content.text.Localized;
import org.infomat.kiosk.screen.LocalWords;
import org.infomat.kiosk.screen.widget.InfoTable;
import org.infomat.kiosk.screen.widget.Phrase;

/// What a person wants to know before they start, as far as the service says it.
record FactsTable(LocalWords words, Service service, boolean open) {
    InfoTable drawn() {
        InfoTable table = InfoTable.flowing();
        table.row("credit-card", words.phrase("service.cost"), cost(service.cost()));
        table.row("clock", words.phrase("service.processing-time"), time(service.processingTime()));
        table.row("folder", words.phrase("service.documents"), documents(service.documents()));
        service.legalDeadline()
                .ifPresent(within -> table.row("calendar", words.phrase("service.deadline"), words.period(within)));
        if (service.kind() != ServiceKind.INFORMATION) {
            atTerminal(table);
        }
        text(table, "award", "service.result", words.spokenOf(service, "result", service.result()));
        text(table, "book", "service.legal-basis", words.spokenOf(service, "legal-basis", service.legalBasis()));
        return table;
    }

    private void atTerminal(InfoTable table) {
        table.row(
                "edit-3",
                words.phrase("service.minutes"),
                words.phrase("service.minutes.about", Map.of("count", service.minutes())));
        table.row("sun", words.phrase("service.hours"), hours());
        if (service.identification() != Identification.NONE) {
            table.row(
                    "user-check",
                    words.phrase("service.identification"),
                    words.phrase(identification(service.identification())));
        }
    }

    private void text(InfoTable table, String icon, String name, Phrase text) {
        if (!text.isEmpty()) {
            table.row(icon, words.phrase(name), text);
        }
    }

    private Phrase cost(Cost cost) {
        return switch (cost) {
            case Cost.Free free -> words.phrase("general.free");
            case Cost.Amount amount -> words.literal(words.money(amount.amount(), amount.currency()));
        };
    }

    private Phrase time(Period time) {
        return time.isZero() ? words.phrase("service.processing-time.at-once") : words.period(time);
    }

    private Phrase hours() {
        HoursWords hours = new HoursWords(words);
        String times = hours.of(service.openingHours());
        if (hours.always(service.openingHours())) {
            return words.literal(times);
        }
        String now =
                words.phrase(open ? "service.open-now" : "service.closed-now").shown();
        return words.literal(times + "\n" + now);
    }

    private Phrase documents(List<Localized> documents) {
        if (documents.isEmpty()) {
            return words.phrase("service.documents.none");
        }
        List<String> lines = documents.stream()
                .map(document -> document.in(words.language()))
                .toList();
        String shown = lines.stream().map(line -> "• " + line).collect(Collectors.joining("\n"));
        return words.literal(shown).spokenAs(String.join(". ", lines));
    }

    private static String identification(Identification identification) {
        return switch (identification) {
            case NONE -> "service.identification.none";
            case CARD -> "service.identification.card";
            case NUMBER -> "service.identification.number";
            case CARD_OR_NUMBER -> "service.identification.card-or-number";
            case DOCUMENT -> "service.identification.document";
            case CARD_OR_DOCUMENT -> "service.identification.card-or-document";
        };
    }
}
