package org.infomat.kiosk.service;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Map;
import org.infomat.content.catalogue.NeededDevice;
import org.infomat.kiosk.screen.LocalWords;
import org.infomat.kiosk.screen.widget.Phrase;
import org.infomat.kiosk.visit.Obstacle;

/// Says why a service cannot be used here and now.
record ObstacleWords(LocalWords words, ZoneId zone) {
    Phrase of(Obstacle obstacle) {
        return switch (obstacle) {
            case Obstacle.ClosedNow closed ->
                closed.opens().map(this::opens).orElseGet(() -> words.phrase("service.obstacle.closed"));
            case Obstacle.NoNetwork none -> words.phrase("service.obstacle.no-network");
            case Obstacle.DeviceMissing missing -> words.phrase(device(missing.device()));
            case Obstacle.TakenOut out ->
                out.until().map(this::until).orElseGet(() -> words.phrase("service.obstacle.taken-out"));
        };
    }

    private Phrase opens(ZonedDateTime at) {
        return words.phrase(
                "service.obstacle.closed.opens",
                Map.of("date", words.date(at.toLocalDate()), "time", words.time(at.toLocalTime())));
    }

    private Phrase until(Instant at) {
        return words.phrase(
                "service.obstacle.taken-out.until", Map.of("date", words.date(at, zone), "time", words.time(at, zone)));
    }

    private static String device(NeededDevice device) {
        return switch (device) {
            case CARD_READER -> "service.obstacle.card-reader";
            case BARCODE_SCANNER -> "service.obstacle.barcode-scanner";
            case RECEIPT_PRINTER -> "service.obstacle.receipt-printer";
            case DOCUMENT_PRINTER -> "service.obstacle.document-printer";
        };
    }
}
