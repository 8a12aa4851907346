package org.infomat.kiosk.tour;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.infomat.content.Bundle;
import org.infomat.content.catalogue.Service;
import org.infomat.content.text.Language;
import org.infomat.kiosk.visit.Step;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// What visits have in common: how they begin and end, and how a service is found.
final class Ways {
    private final Bundle bundle;
    private final JsonNode answers = invented();

    Ways(Bundle bundle) {
        this.bundle = bundle;
    }

    void begin(Visitor visitor) throws TourException, InterruptedException, IOException {
        visitor.sees(Step.Attract.class);
        visitor.touchWords(visitor.words().language().ownName());
        visitor.sees(Step.Home.class);
    }

    void openBySearch(Visitor visitor, String id) throws TourException, InterruptedException, IOException {
        Language language = visitor.words().language();
        Service service = service(id);
        visitor.touch("home.search");
        visitor.sees(Step.Results.class);
        visitor.type(
                0, service.keywords().getOrDefault(language.tag(), List.of(id)).getFirst());
        visitor.sees(Step.Results.class, results -> results.services().contains(id));
        visitor.touchWords(service.title().in(language));
        visitor.sees(Step.ServicePage.class);
    }

    void finish(Visitor visitor) throws TourException, InterruptedException, IOException {
        visitor.touch("action.finish");
        visitor.sees(Step.Attract.class);
    }

    void finishFrom(Visitor visitor, Class<? extends Step> at) throws TourException, InterruptedException, IOException {
        visitor.sees(at);
        finish(visitor);
    }

    Service service(String id) {
        return bundle.catalogue().service(id).orElseThrow();
    }

    /// What invented people answer, by language.
    private static JsonNode invented() {
        try (InputStream file = Ways.class.getResourceAsStream("answers.yaml")) {
            return new YAMLMapper().readTree(Objects.requireNonNull(file, "answers.yaml is part of the program"));
        } catch (IOException e) {
            throw new UncheckedIOException("answers.yaml cannot be read", e);
        }
    }

    /// What the authority tells people when it has decided, by language.
    Map<String, String> messages() {
        Map<String, String> messages = new LinkedHashMap<>();
        bundle.languages().forEach(language -> messages.put(language.tag(), invented("message", language)));
        return messages;
    }

    String invented(String what, Language language) {
        return answers.path(language.tag()).path(what).asString(what);
    }
}
