package org.infomat.hub.api;

import java.util.ArrayList;
import java.util.List;
import org.infomat.hub.api.Problem.FieldFault;
import tools.jackson.databind.JsonNode;

/// What JSON allows and PostgreSQL's jsonb does not: the character U+0000, half surrogate pairs, and numbers without
/// measure.
final class UnstorableText {

    private static final int MOST_DIGITS = 300;

    private UnstorableText() {}

    static List<FieldFault> in(JsonNode body) {
        var faults = new ArrayList<FieldFault>();
        collect(body, "", faults);
        return faults;
    }

    static boolean isIn(String text) {
        return text.codePoints().anyMatch(c -> c == 0 || Character.getType(c) == Character.SURROGATE);
    }

    private static void collect(JsonNode node, String pointer, List<FieldFault> faults) {
        if (node.isString() && isIn(node.stringValue())) {
            faults.add(new FieldFault(pointer, "pattern"));
        } else if (node.isNumber() && !isMeasured(node)) {
            faults.add(new FieldFault(pointer, "maximum"));
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                collect(node.path(i), pointer + "/" + i, faults);
            }
        } else if (node.isObject()) {
            node.properties().forEach(property -> {
                if (isIn(property.getKey())) {
                    faults.add(new FieldFault(pointer, "propertyNames"));
                } else {
                    collect(property.getValue(), pointer + "/" + FieldFault.token(property.getKey()), faults);
                }
            });
        }
    }

    private static boolean isMeasured(JsonNode number) {
        var value = number.decimalValue();
        return value.precision() <= MOST_DIGITS && Math.abs((long) value.scale()) <= MOST_DIGITS;
    }
}
