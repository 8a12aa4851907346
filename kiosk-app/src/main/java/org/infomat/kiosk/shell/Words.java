package org.infomat.kiosk.shell;

import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What stands behind a command: its objects, options with a value, and whether machines are to read the answer.
record Words(List<String> objects, Map<String, String> options, boolean json) {
    Words {
        objects = List.copyOf(objects);
        options = Map.copyOf(options);
    }

    /// @param count how many objects the command takes
    /// @param known its options, each with what it is when nobody says it
    static Words of(Deque<String> words, int count, Map<String, String> known) {
        List<String> objects = new ArrayList<>();
        Map<String, String> options = new HashMap<>(known);
        boolean json = false;
        while (!words.isEmpty()) {
            String word = words.pop();
            if (known.containsKey(word) && !words.isEmpty()) {
                options.put(word, words.pop());
            } else if (word.equals("--json")) {
                json = true;
            } else if (word.startsWith("--") || objects.size() == count) {
                throw new IllegalArgumentException(
                        "'" + word + "' is not known here, or its value is missing.\n" + Devices.USAGE);
            } else {
                objects.add(word);
            }
        }
        if (objects.size() < count) {
            throw new IllegalArgumentException(Devices.USAGE);
        }
        return new Words(objects, options, json);
    }

    String object(int number) {
        return objects.get(number);
    }

    /// Empty where it was not said and has no usual value.
    String option(String name) {
        return options.getOrDefault(name, "");
    }
}
