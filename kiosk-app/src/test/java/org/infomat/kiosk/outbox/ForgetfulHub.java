package org.infomat.kiosk.outbox;

import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.UUID;

/// A hub behind a bad line: what it does with the next delivery is set beforehand; it applies each key once.
final class ForgetfulHub implements Courier {
    enum Line {
        GOOD,
        LOSES_REQUESTS,
        LOSES_REPLIES,
        REFUSES,
        STUMBLES
    }

    /// Each key with the body that it came with first, in order of arrival.
    final SequencedMap<UUID, String> applied = new LinkedHashMap<>();

    Line line = Line.GOOD;

    @Override
    public Delivery deliver(Submission submission) {
        UUID id = submission.id();
        if (line == Line.LOSES_REQUESTS) {
            return ScriptedCourier.notNow("OFFLINE");
        }
        if (line == Line.STUMBLES) {
            return new Delivery.Stumbled("SERVER");
        }
        if (line == Line.REFUSES && !applied.containsKey(id)) {
            return new Delivery.Refused("INVALID_APPLICATION");
        }
        String before = applied.putIfAbsent(id, submission.body());
        if (before != null && !before.equals(submission.body())) {
            throw new AssertionError("The same key with another body");
        }
        return line == Line.LOSES_REPLIES ? ScriptedCourier.notNow("TIMEOUT") : new Delivery.Received();
    }
}
