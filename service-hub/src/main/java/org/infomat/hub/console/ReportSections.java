package org.infomat.hub.console;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import tools.jackson.databind.JsonNode;

/// A terminal's report as something to read: single values as lines, lists as tables. Its own words are kept: they are
/// those of the terminal's screens and manuals.
final class ReportSections {

    /// @param name of the report's property; empty for the values that stand alone
    record Section(String name, List<Line> lines, List<String> columns, List<List<String>> rows) {}

    record Line(String name, String value) {}

    private ReportSections() {}

    static List<Section> of(JsonNode report) {
        var sections = new ArrayList<Section>();
        sections.add(new Section("", values(report), List.of(), List.of()));
        report.properties().forEach(property -> {
            if (property.getValue().isObject()) {
                sections.add(lines(property.getKey(), property.getValue()));
                property.getValue().properties().stream()
                        .filter(inner -> isTable(inner.getValue()))
                        .forEach(inner ->
                                sections.add(table(property.getKey() + "." + inner.getKey(), inner.getValue())));
            } else if (isTable(property.getValue())) {
                sections.add(table(property.getKey(), property.getValue()));
            }
        });
        return sections;
    }

    private static boolean isTable(JsonNode node) {
        return node.isArray() && !node.isEmpty() && node.path(0).isObject();
    }

    private static List<Line> values(JsonNode object) {
        return object.properties().stream()
                .filter(property -> property.getValue().isValueNode())
                .map(property -> new Line(property.getKey(), text(property.getValue())))
                .toList();
    }

    private static Section lines(String name, JsonNode object) {
        var lines = object.properties().stream()
                .filter(property -> !isTable(property.getValue()))
                .map(property -> new Line(property.getKey(), text(property.getValue())))
                .toList();
        return new Section(name, lines, List.of(), List.of());
    }

    private static Section table(String name, JsonNode array) {
        SequencedSet<String> columns = new LinkedHashSet<>();
        array.forEach(row -> columns.addAll(row.propertyNames()));
        var rows = array.valueStream()
                .map(row ->
                        columns.stream().map(column -> text(row.path(column))).toList())
                .toList();
        return new Section(name, List.of(), List.copyOf(columns), rows);
    }

    private static String text(JsonNode node) {
        if (node.isObject()) {
            return String.join(
                    ", ",
                    node.properties().stream()
                            .map(property -> property.getKey() + " " + text(property.getValue()))
                            .toList());
        }
        return node.isArray()
                ? String.join("; ", node.valueStream().map(ReportSections::text).toList())
                : node.asString("");
    }
}
