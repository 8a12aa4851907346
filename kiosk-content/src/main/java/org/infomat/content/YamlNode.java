package org.infomat.content;

import java.math.BigDecimal;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// A piece of YAML that knows its line.
sealed interface YamlNode {
    int line();

    /// As JSON, for the schemas that are written in YAML.
    JsonNode toJson();

    /// @param plain written without quotes
    record Scalar(String text, boolean plain, int line) implements YamlNode {
        /// YAML 1.2's JSON schema: `yes` and `0123` are words.
        @Override
        public JsonNode toJson() {
            JsonNodeFactory nodes = JsonNodeFactory.instance;
            if (!plain) {
                return nodes.stringNode(text);
            }
            return switch (text) {
                case "true" -> nodes.booleanNode(true);
                case "false" -> nodes.booleanNode(false);
                case "null", "" -> nodes.nullNode();
                default ->
                    text.matches("-?(0|[1-9][0-9]{0,17})")
                            ? nodes.numberNode(Long.parseLong(text))
                            : fractionOrWord(nodes);
            };
        }

        private JsonNode fractionOrWord(JsonNodeFactory nodes) {
            return text.matches("-?(0|[1-9][0-9]{0,17})\\.[0-9]{1,18}")
                    ? nodes.numberNode(new BigDecimal(text))
                    : nodes.stringNode(text);
        }
    }

    record Listing(List<YamlNode> items, int line) implements YamlNode {
        public Listing {
            items = List.copyOf(items);
        }

        @Override
        public JsonNode toJson() {
            var array = JsonNodeFactory.instance.arrayNode();
            items.forEach(item -> array.add(item.toJson()));
            return array;
        }
    }

    record Mapping(List<Entry> entries, int line) implements YamlNode {
        public Mapping {
            entries = List.copyOf(entries);
        }

        @Override
        public JsonNode toJson() {
            var object = JsonNodeFactory.instance.objectNode();
            entries.forEach(entry -> object.set(entry.key(), entry.value().toJson()));
            return object;
        }
    }

    record Entry(String key, YamlNode value, int line) {}
}
