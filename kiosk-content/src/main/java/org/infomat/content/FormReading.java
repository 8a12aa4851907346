package org.infomat.content;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import org.infomat.content.YamlNode.Scalar;
import org.infomat.content.form.Autofill;
import org.infomat.content.form.Condition;
import org.infomat.content.form.Form;
import org.infomat.content.form.FormPage;
import org.infomat.content.form.PropertyShape;
import org.infomat.content.form.Question;
import org.infomat.content.form.SchemaCheck;
import org.infomat.content.form.Widget;
import org.infomat.content.text.Localized;
import tools.jackson.databind.JsonNode;

/// Reads `form.schema.json` and `form.pages.yaml`.
final class FormReading {
    static final String SCHEMA = "form.schema.json";
    static final String PAGES = "form.pages.yaml";

    private final JsonNode schema;
    private final Set<String> asked = new HashSet<>();
    private final Set<String> pageIds = new HashSet<>();

    private FormReading(JsonNode schema) {
        this.schema = schema;
    }

    /// Empty, with faults reported, where no form can be made of the files.
    static Optional<Form> read(BundleFiles files, String serviceId, String version, Source service) {
        String folder = "services/" + serviceId + "/";
        var schemaSource = new Source(folder + SCHEMA, service.languages(), service.faults());
        Optional<JsonNode> schema =
                files.text(schemaSource.file()).flatMap(text -> SchemaReading.read(schemaSource, text));
        if (schema.isEmpty()) {
            return Optional.empty();
        }
        var pageSource = new Source(folder + PAGES, service.languages(), service.faults());
        List<FormPage> pages = files.text(pageSource.file())
                .flatMap(text -> YamlReading.read(pageSource, text))
                .map(node -> new FormReading(schema.get()).pages(YamlObject.of(pageSource, "", node)))
                .orElse(List.of());
        return Optional.of(Form.of(serviceId, version, schema.get(), pages, service.languages()));
    }

    private List<FormPage> pages(YamlObject root) {
        var pages = new ArrayList<FormPage>();
        for (YamlObject object : root.objects("pages")) {
            page(object).ifPresent(pages::add);
        }
        root.noMore();
        return pages;
    }

    private Optional<FormPage> page(YamlObject object) {
        String id = object.parsed("id", Names::id, "");
        if (!pageIds.add(id)) {
            object.fault("id", "The id '" + id + "' stands here twice", "Give each page its own");
        }
        Localized title = object.localized("title");
        Condition showWhen =
                object.find("show-when").map(node -> condition(object, node)).orElse(Condition.always());
        var questions = new ArrayList<Question>();
        object.objects("questions").forEach(question -> question(question).ifPresent(questions::add));
        questions.forEach(question -> asked.add(question.property()));
        object.noMore();
        if (questions.isEmpty()) {
            object.fault(
                    "questions", "The page asks nothing that the schema knows", "Add a question or remove the page");
            return Optional.empty();
        }
        return Optional.of(new FormPage(id, title, showWhen, questions));
    }

    /// A condition sees the pages before its own.
    private Condition condition(YamlObject object, YamlNode node) {
        JsonNode condition = node.toJson();
        var faults = SchemaCheck.condition(condition, schema, Set.copyOf(asked));
        faults.forEach(fault -> object.fault("show-when" + fault.pointer(), fault.what(), fault.remedy()));
        return faults.isEmpty() ? Condition.of(condition) : Condition.always();
    }

    private Optional<Question> question(YamlObject object) {
        String property = object.text("property");
        if (!schema.path("properties").has(property)) {
            object.fault(
                    "property", "The schema has no property '" + property + "'", "Correct it or add it to " + SCHEMA);
            return Optional.empty();
        }
        if (asked.contains(property)) {
            object.fault("property", "'" + property + "' is asked for twice", "Keep one of the questions");
            return Optional.empty();
        }
        var shape = PropertyShape.of(property, schema);
        var question = new Question(
                property,
                widget(object, shape),
                object.localized("label"),
                object.optionalLocalized("spoken"),
                object.optionalLocalized("help"),
                options(object, shape),
                errors(object),
                shape.required(),
                shape.maxLength(),
                autofill(object));
        object.noMore();
        return Optional.of(question);
    }

    private static Widget widget(YamlObject object, PropertyShape shape) {
        Widget widget = object.optionalParsed("widget", text -> YamlObject.constant(text, Widget.class))
                .orElse(shape.widget());
        if (!shape.fits(widget)) {
            object.fault(
                    "widget",
                    "The widget does not fit the property's schema",
                    "Take '" + YamlObject.written(shape.widget()) + "' or change the schema");
        }
        return widget;
    }

    private SequencedMap<String, Localized> options(YamlObject object, PropertyShape shape) {
        var options = new LinkedHashMap<String, Localized>();
        Optional<YamlObject> written = object.object("options");
        for (String value : shape.values()) {
            written.filter(map -> map.find(value).isPresent())
                    .ifPresentOrElse(
                            map -> options.put(value, map.localized(value)),
                            () -> object.fault(
                                    "options",
                                    "The option '" + value + "' has no words",
                                    "Add '" + value + "' to the options"));
        }
        written.ifPresent(YamlObject::noMore);
        return options;
    }

    private Map<String, Localized> errors(YamlObject object) {
        var errors = new LinkedHashMap<String, Localized>();
        object.object("errors").ifPresent(map -> {
            SchemaCheck.keywordsOfAnswers().stream()
                    .filter(keyword -> map.find(keyword).isPresent())
                    .forEach(keyword -> errors.put(keyword, map.localized(keyword)));
            map.noMore();
        });
        return errors;
    }

    private static Autofill autofill(YamlObject object) {
        return object.find("autofill")
                .map(node -> {
                    if (node instanceof Scalar scalar && scalar.text().equals("card.identifier")) {
                        return Autofill.CARD_IDENTIFIER;
                    }
                    object.fault(
                            "autofill",
                            "Nothing else than 'card.identifier' can be filled in",
                            "Write that or remove it");
                    return Autofill.NONE;
                })
                .orElse(Autofill.NONE);
    }
}
