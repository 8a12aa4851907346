package org.infomat.content.form;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.infomat.content.text.Language;
import org.infomat.content.text.Localized;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// What a property's schema says about how to ask for it.
public record PropertyShape(String property, JsonNode schema, boolean required) {
    private static final int LONGEST_LINE = 200;

    public static PropertyShape of(String property, JsonNode formSchema) {
        JsonNode schema = resolved(formSchema.path("properties").path(property), formSchema);
        boolean required =
                formSchema.path("required").valueStream().anyMatch(name -> property.equals(name.asString("")));
        return new PropertyShape(property, schema, required);
    }

    /// A property may take its rules from `#/$defs/NAME`; its own title and the like stand beside the reference.
    private static JsonNode resolved(JsonNode property, JsonNode formSchema) {
        String reference = property.path("$ref").asString("");
        if (!reference.startsWith("#/$defs/") || !(property instanceof ObjectNode own)) {
            return property;
        }
        JsonNode shared = formSchema.path("$defs").path(reference.substring("#/$defs/".length()));
        return shared instanceof ObjectNode rules ? rules.deepCopy().setAll(own) : property;
    }

    public Widget widget() {
        return switch (schema.path("type").asString("")) {
            case "boolean" -> Widget.YES_NO;
            case "integer", "number" -> Widget.NUMBER;
            case "array" -> Widget.CHOICES;
            default -> values().isEmpty() ? textWidget() : Widget.CHOICE;
        };
    }

    private Widget textWidget() {
        return switch (schema.path("format").asString("")) {
            case "date" -> Widget.DATE;
            case "email" -> Widget.EMAIL;
            default -> maxLength() > LONGEST_LINE && schema.has("maxLength") ? Widget.LONG_TEXT : Widget.TEXT;
        };
    }

    /// The values that can be chosen, in the order of the schema; empty where anything can be typed.
    public List<String> values() {
        JsonNode holder = schema.path("type").asString("").equals("array") ? schema.path("items") : schema;
        var values = new ArrayList<String>();
        holder.path("enum").forEach(value -> values.add(value.asString("")));
        return values;
    }

    /// What can be asked for: no widget asks a yes or no of a number.
    public boolean fits(Widget widget) {
        return switch (widget()) {
            case YES_NO -> widget == Widget.YES_NO;
            case NUMBER -> widget == Widget.NUMBER;
            case CHOICES -> widget == Widget.CHOICES;
            case CHOICE -> widget == Widget.CHOICE;
            case DATE -> widget == Widget.DATE;
            case EMAIL -> widget == Widget.EMAIL;
            case TEXT, LONG_TEXT, PHONE, IDENTIFIER ->
                switch (widget) {
                    case TEXT, LONG_TEXT, PHONE, IDENTIFIER -> true;
                    case NUMBER, DATE, CHOICE, CHOICES, YES_NO, EMAIL -> false;
                };
        };
    }

    public int maxLength() {
        return Math.min(schema.path("maxLength").asInt(Answer.LONGEST_TEXT), Answer.LONGEST_TEXT);
    }

    String title() {
        return schema.path("title").asString(property);
    }

    SequencedMap<String, Localized> options(Collection<Language> languages) {
        var options = new LinkedHashMap<String, Localized>();
        values().forEach(value -> options.put(value, Localized.same(languages, value)));
        return options;
    }

    Question question(Localized label, SequencedMap<String, Localized> options) {
        return new Question(
                property,
                widget(),
                label,
                Localized.none(),
                Localized.none(),
                options,
                Map.of(),
                required,
                maxLength(),
                Autofill.NONE);
    }
}
