package org.infomat.kiosk.backend;

import java.net.http.HttpResponse;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.infomat.content.text.Localized;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// An object of an answer, read property by property. Unknown properties are ignored, as the contract wants.
record Json(JsonNode node) {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    /// Makes a value of an object.
    interface Reader<T> {
        T read(Json json) throws ContractException;
    }

    static boolean isOf(String mediaType, HttpResponse<byte[]> answer) {
        return answer.headers()
                .firstValue("Content-Type")
                .map(type -> type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT))
                .filter(mediaType::equals)
                .isPresent();
    }

    static Json parse(byte[] body) throws ContractException {
        try {
            JsonNode node = MAPPER.readTree(body);
            if (node == null || !node.isObject()) {
                throw new ContractException("(whole)");
            }
            return new Json(node);
        } catch (JacksonException e) {
            throw new ContractException("(whole)");
        }
    }

    String text(String property) throws ContractException {
        return findText(property).orElseThrow(() -> new ContractException(property));
    }

    Optional<String> findText(String property) {
        return Optional.ofNullable(node.get(property))
                .filter(JsonNode::isString)
                .map(JsonNode::stringValue);
    }

    int number(String property) throws ContractException {
        JsonNode found = node.get(property);
        if (found == null || !found.canConvertToInt()) {
            throw new ContractException(property);
        }
        return found.intValue();
    }

    Json object(String property) throws ContractException {
        JsonNode found = node.get(property);
        if (found == null || !found.isObject()) {
            throw new ContractException(property);
        }
        return new Json(found);
    }

    /// Empty where the property is absent.
    <T> List<T> list(String property, Reader<T> reader) throws ContractException {
        List<T> values = new ArrayList<>();
        JsonNode found = node.get(property);
        if (found != null && !found.isArray()) {
            throw new ContractException(property);
        }
        for (JsonNode element : found == null ? List.<JsonNode>of() : found) {
            if (!element.isObject()) {
                throw new ContractException(property);
            }
            values.add(reader.read(new Json(element)));
        }
        return values;
    }

    Instant instant(String property) throws ContractException {
        return time(property, text(property));
    }

    Optional<Instant> findInstant(String property) throws ContractException {
        Optional<String> text = findText(property);
        return text.isPresent() ? Optional.of(time(property, text.get())) : Optional.empty();
    }

    LocalDate date(String property) throws ContractException {
        return findDate(property).orElseThrow(() -> new ContractException(property));
    }

    Optional<LocalDate> findDate(String property) throws ContractException {
        try {
            return findText(property).map(LocalDate::parse);
        } catch (DateTimeException e) {
            throw new ContractException(property);
        }
    }

    <E extends Enum<E>> E oneOf(Class<E> type, String property) throws ContractException {
        try {
            return Enum.valueOf(type, text(property).toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new ContractException(property);
        }
    }

    /// None where the property is absent.
    Localized localised(String property) throws ContractException {
        Map<String, String> byLanguage = new LinkedHashMap<>();
        if (node.has(property)) {
            Json texts = object(property);
            for (String language : texts.node.propertyNames()) {
                byLanguage.put(language, texts.text(language));
            }
        }
        return new Localized(byLanguage);
    }

    private static Instant time(String property, String text) throws ContractException {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw new ContractException(property);
        }
    }
}
