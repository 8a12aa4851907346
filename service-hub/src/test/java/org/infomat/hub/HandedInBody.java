package org.infomat.hub;

import java.security.SecureRandom;
import java.util.Map;
import java.util.UUID;
import org.infomat.content.reference.LookUpCode;
import org.infomat.content.reference.Reference;
import tools.jackson.databind.json.JsonMapper;

/// An application as a terminal sends it.
record HandedInBody(
        String key, String reference, String code, String formVersion, String at, Map<String, Object> answers) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final JsonMapper JSON = new JsonMapper();

    private static final Map<String, Object> PASSPORT = Map.of(
            "applicant", "adult",
            "familyName", "Aliyeva",
            "givenNames", "Leyla",
            "birthDate", "1990-04-12",
            "birthPlace", "Gəncə",
            "earlierPassport", false,
            "urgency", "ordinary",
            "phone", "+994501234567",
            "office", "central");

    static HandedInBody passport() {
        return new HandedInBody(
                UUID.randomUUID().toString(),
                Reference.draw(RANDOM).value(),
                LookUpCode.draw(RANDOM).value(),
                "1",
                "2026-03-02T09:59:30+02:00",
                PASSPORT);
    }

    HandedInBody formVersion(String version) {
        return new HandedInBody(key, reference, code, version, at, answers);
    }

    HandedInBody reference(String other) {
        return new HandedInBody(key, other, code, formVersion, at, answers);
    }

    HandedInBody key(String other) {
        return new HandedInBody(other, reference, code, formVersion, at, answers);
    }

    HandedInBody at(String other) {
        return new HandedInBody(key, reference, code, formVersion, other, answers);
    }

    HandedInBody answers(Map<String, Object> other) {
        return new HandedInBody(key, reference, code, formVersion, at, other);
    }

    String json() {
        return JSON.writeValueAsString(Map.of(
                "applicantId", "4820113377",
                "formData", Map.of("data", answers),
                "handedIn",
                        Map.of(
                                "reference", reference,
                                "code", code,
                                "formVersion", formVersion,
                                "language", "az",
                                "at", at,
                                "terminalId", "town-hall-1")));
    }
}
