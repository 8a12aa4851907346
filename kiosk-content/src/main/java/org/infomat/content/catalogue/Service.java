package org.infomat.content.catalogue;

import java.time.Period;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.infomat.content.form.Form;
import org.infomat.content.text.Language;
import org.infomat.content.text.Localized;
import org.infomat.content.text.Markdown;

/// What an authority offers, as its identity card in the bundle says it (`docs/content-format.md`).
///
/// @param summary one sentence for lists
/// @param spoken what is spoken instead of `title`, `summary` …, by that name; only where it differs
/// @param keywords other words by which people look for it, by language tag
/// @param legalDeadline within which the authority must decide
/// @param documents what the person needs to have at hand
/// @param result what the person gets in the end
/// @param next what happens after handing in
/// @param timeZone of the opening hours, where it is not the terminal's
/// @param minutes that filling in takes
/// @param elsewhere what to do instead where it cannot be used here and now
/// @param register the hub's register that a REGISTER service shows
/// @param page the information page, by language tag; empty where there is none
/// @param form the questions of a FORM, the inputs of a LOOK_UP
public record Service(
        String id,
        ServiceKind kind,
        Localized authority,
        Localized title,
        Localized summary,
        Localized description,
        Map<String, Localized> spoken,
        Audience audience,
        String category,
        Map<String, List<String>> keywords,
        Cost cost,
        Period processingTime,
        Localized legalBasis,
        Optional<Period> legalDeadline,
        List<Localized> documents,
        Localized result,
        Localized next,
        OpeningHours openingHours,
        Optional<ZoneId> timeZone,
        Identification identification,
        Set<NeededDevice> devices,
        NetworkNeed network,
        int minutes,
        Localized elsewhere,
        String formVersion,
        Optional<String> register,
        String icon,
        Map<String, Markdown> page,
        Optional<Form> form) {
    public Service {
        spoken = Map.copyOf(spoken);
        keywords = Map.copyOf(keywords);
        documents = List.copyOf(documents);
        devices = Set.copyOf(devices);
        page = Map.copyOf(page);
    }

    /// Whether it can be used at this moment, by its own time zone if it has one.
    public boolean openAt(ZonedDateTime moment) {
        return openingHours.openAt(inOwnZone(moment));
    }

    /// The next moment at which it opens, by the zone of the moment given; empty where it never closes.
    public Optional<ZonedDateTime> nextOpening(ZonedDateTime moment) {
        return openingHours
                .nextOpening(inOwnZone(moment))
                .map(opening -> opening.withZoneSameInstant(moment.getZone()));
    }

    private ZonedDateTime inOwnZone(ZonedDateTime moment) {
        return timeZone.map(moment::withZoneSameInstant).orElse(moment);
    }

    public Optional<Markdown> page(Language language) {
        return Optional.ofNullable(page.get(language.tag()));
    }
}
