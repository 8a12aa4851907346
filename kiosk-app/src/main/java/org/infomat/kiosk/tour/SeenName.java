package org.infomat.kiosk.tour;

import java.util.Locale;
import org.infomat.kiosk.servicing.Place;
import org.infomat.kiosk.visit.Step;
import org.infomat.kiosk.visit.Visit;

/// What a screen is called in the names of pictures: its step, or the place that a technician is at.
final class SeenName {
    private SeenName() {}

    static String of(Visit visit) {
        return switch (visit.step()) {
            case Step.Questions questions -> words(questions) + "-" + questions.page();
            case Step.Technician technician ->
                words(technician)
                        + visit.terminal()
                                .servicing()
                                .map(servicing -> "-" + of(servicing.place()))
                                .orElse("");
            case Step step -> words(step);
        };
    }

    private static String of(Place place) {
        return place instanceof Place.TryOut tried
                ? words(place) + "-" + tried.trial().kind().name().toLowerCase(Locale.ROOT)
                : words(place);
    }

    /// `TouchMap` as `touch-map`.
    private static String words(Object value) {
        return value.getClass()
                .getSimpleName()
                .replaceAll("(?<=[a-z])(?=[A-Z])", "-")
                .toLowerCase(Locale.ROOT);
    }
}
