package org.infomat.hub.console;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.infomat.content.catalogue.Service;
import org.infomat.content.text.Language;
import org.infomat.hub.application.ApplicationFile;
import org.infomat.hub.catalogue.Services;
import org.infomat.hub.setting.HubSettings;
import org.springframework.stereotype.Component;

/// Says things in the clerk's language, calendar days in the authority's time zone.
@Component
class ClerkView {

    /// How long a deadline still is.
    ///
    /// @param days left, or past when overdue
    record Deadline(String date, long days, boolean overdue) {}

    private final Services services;
    private final HubSettings settings;
    private final Clock clock;

    ClerkView(Services services, HubSettings settings, Clock clock) {
        this.services = services;
        this.settings = settings;
        this.clock = clock;
    }

    /// The bundle's language that is nearest to what the clerk's browser asks for.
    Language language(Locale locale) {
        var bundle = services.bundle();
        return bundle.languages().stream()
                .filter(language -> language.locale().getLanguage().equals(locale.getLanguage()))
                .findFirst()
                .orElse(bundle.defaultLanguage());
    }

    String title(ApplicationFile file, Locale locale) {
        return services.service(file.service())
                .map(Service::title)
                .map(title -> title.in(language(locale)))
                .orElse(file.service());
    }

    String time(Instant instant, Locale locale) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(locale)
                .format(instant.atZone(settings.zone()));
    }

    Deadline deadline(LocalDate date, Locale locale) {
        var days = ChronoUnit.DAYS.between(today(), date);
        var written = DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(locale)
                .format(date);
        return new Deadline(written, Math.abs(days), days < 0);
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), settings.zone());
    }
}
