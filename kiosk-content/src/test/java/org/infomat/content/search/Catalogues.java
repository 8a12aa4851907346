package org.infomat.content.search;

import java.math.BigDecimal;
import java.time.Period;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.infomat.content.Bundle;
import org.infomat.content.catalogue.Audience;
import org.infomat.content.catalogue.Catalogue;
import org.infomat.content.catalogue.Cost;
import org.infomat.content.catalogue.Identification;
import org.infomat.content.catalogue.NetworkNeed;
import org.infomat.content.catalogue.OpeningHours;
import org.infomat.content.catalogue.Service;
import org.infomat.content.catalogue.ServiceKind;
import org.infomat.content.text.Digits;
import org.infomat.content.text.Language;
import org.infomat.content.text.Localized;
import org.infomat.content.text.Texts;
import org.infomat.content.theme.Theme;

/// Generated bundles for the search to be tried on.
final class Catalogues {
    private static final Language EN = new Language("en", "English");
    private static final Language FA = new Language("fa", "فارسی");

    private Catalogues() {}

    static Bundle of(int count) {
        var services = new LinkedHashMap<String, Service>();
        for (int i = 0; i < count; i++) {
            String id = "service-" + i;
            var title = new Localized(Map.of("en", "Licence " + i, "fa", Digits.in(FA, "پروانهٔ " + i)));
            services.put(
                    id, service(id, title, List.of("permit"), "Office " + i % 50, "Description of the matter " + i));
        }
        return bundle(services);
    }

    static Bundle ranked(String word) {
        var services = new LinkedHashMap<String, Service>();
        services.put("by-description", service("by-description", both("a"), List.of("b"), "c", "about the " + word));
        services.put("by-authority", service("by-authority", both("a"), List.of("b"), "Office of the " + word, "d"));
        services.put("by-keyword", service("by-keyword", both("a"), List.of(word), "c", "d"));
        services.put("by-title", service("by-title", both("The " + word), List.of("b"), "c", "d"));
        return bundle(services);
    }

    private static Localized both(String text) {
        return Localized.same(List.of(EN, FA), text);
    }

    private static Bundle bundle(LinkedHashMap<String, Service> services) {
        return new Bundle(
                "generated",
                "1",
                List.of(EN, FA),
                EN,
                new Catalogue(List.of(), List.of(), services),
                new Texts(Map.of(), Map.of()),
                Theme.standard(),
                "hash-" + services.size());
    }

    private static Service service(String id, Localized title, List<String> keywords, String authority, String text) {
        return new Service(
                id,
                ServiceKind.INFORMATION,
                both(authority),
                title,
                both(text),
                both(text),
                Map.of(),
                Audience.CITIZEN,
                "all",
                Map.of("en", keywords, "fa", keywords),
                new Cost.Amount(BigDecimal.ONE, java.util.Currency.getInstance("EUR")),
                Period.ofDays(1),
                both("law"),
                Optional.empty(),
                List.of(),
                both("result"),
                both("next"),
                OpeningHours.always(),
                Optional.empty(),
                Identification.NONE,
                Set.of(),
                NetworkNeed.OPTIONAL,
                1,
                both("elsewhere"),
                "1",
                Optional.empty(),
                "file",
                Map.of(),
                Optional.empty());
    }
}
